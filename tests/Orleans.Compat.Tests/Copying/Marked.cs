namespace OrleansCompatTests.Copying;

[GenerateSerializer]
public class Marked
{
    [Id(0)]
    public string Name { get; set; } = "";

    [Id(1)]
    public List<int> Numbers { get; set; } = [];

    [Id(2)]
    public Marked? Next { get; set; }

    [Id(3)]
    private int _hidden;

    [field: NonSerialized]
    public string WithoutId { get; set; } = "default";

    public int Hidden
    {
        get => _hidden;
        set => _hidden = value;
    }
}
