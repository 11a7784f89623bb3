namespace OrleansCompatTests.States;

[GenerateSerializer]
public sealed class Score
{
    [Id(0)]
    public int Points { get; set; }
}
