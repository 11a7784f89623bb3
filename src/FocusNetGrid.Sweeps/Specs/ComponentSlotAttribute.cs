namespace FocusNetGrid.Sweeps.Specs;

/// <summary>Says which components a field of type <see cref="Component"/> chooses from.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ComponentSlotAttribute : Attribute
{
    private protected ComponentSlotAttribute()
    {
    }

    /// <summary>The component that is taken where the spec names none; without one the field is required.</summary>
    public string? Default { get; init; }

    /// <summary>What messages call such a component.</summary>
    internal abstract string Word { get; }

    /// <summary>The names to choose from, and the record of each one's options.</summary>
    internal abstract IReadOnlyDictionary<string, Type> Known(ISpecCatalog catalog);
}
