namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Fields with their values; no key comes twice.</summary>
internal sealed record MappingNode(SpecPlace Place, IReadOnlyList<SpecEntry> Entries) : SpecNode(Place)
{
    /// <summary>The entry of this key.</summary>
    public SpecEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}
