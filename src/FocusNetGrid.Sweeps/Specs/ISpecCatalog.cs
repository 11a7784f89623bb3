namespace FocusNetGrid.Sweeps.Specs;

/// <summary>The components that this installation knows, so that specs can be read without knowing what any of them does.</summary>
public interface ISpecCatalog
{
    /// <summary>
    /// The names of a kind and the record of each one's options: a parameterless constructor, defaults as initialisers, bounds as data
    /// annotations, rules between fields as <see cref="System.ComponentModel.DataAnnotations.IValidatableObject"/>, and no field called <c>name</c>.
    /// </summary>
    IReadOnlyDictionary<string, Type> Components(ComponentKind kind);
}
