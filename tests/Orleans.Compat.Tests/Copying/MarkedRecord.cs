namespace OrleansCompatTests.Copying;

[GenerateSerializer]
public sealed record MarkedRecord(string Name, List<int> Numbers)
{
    [Id(0)]
    public int Extra { get; init; }
}
