namespace OrleansCompatTests.Copying;

[GenerateSerializer, Immutable]
public sealed class Fixed
{
    [Id(0)]
    public List<int> Numbers { get; set; } = [];
}
