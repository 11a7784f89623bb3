namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>What a range lays out equally.</summary>
internal enum DomainScale
{
    /// <summary>Equal differences.</summary>
    Linear,

    /// <summary>Equal ratios.</summary>
    Log,
}
