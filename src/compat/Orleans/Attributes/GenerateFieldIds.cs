namespace Orleans;

/// <summary>Which members of a type get their id by themselves.</summary>
public enum GenerateFieldIds
{
    /// <summary>None.</summary>
    None,

    /// <summary>Public properties.</summary>
    PublicProperties,
}
