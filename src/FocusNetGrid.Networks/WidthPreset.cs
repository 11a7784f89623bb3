namespace FocusNetGrid.Networks;

/// <summary>Widths that have a name.</summary>
public enum WidthPreset
{
    /// <summary>Those that the options give: the published ones unless told otherwise.</summary>
    Published,

    /// <summary>Those that come within 3 % of the network's parameters in Table 3, as its swapped columns are to be read.</summary>
    Light,
}
