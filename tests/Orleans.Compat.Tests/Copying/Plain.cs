namespace OrleansCompatTests.Copying;

/// <summary>Neither marked nor registered, unless a test registers it for JSON.</summary>
public sealed record Plain(string Name, IReadOnlyList<int> Numbers)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public int NotInJson { get; set; }
}
