namespace OrleansCompatTests.Copying;

[GenerateSerializer]
public sealed class MarkedChild : Marked
{
    [Id(0)]
    public int[] Own { get; set; } = [];
}
