using System.Reflection;
using System.Text.Json.Serialization;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>The fields of an option record.</summary>
internal sealed class RecordShape
{
    private readonly Type type;

    public RecordShape(Type type)
    {
        if (type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new InvalidOperationException($"{type}: option records have a parameterless constructor, with defaults as initialisers.");
        }

        this.type = type;
        var defaults = Create();
        Fields = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Where(property => !property.IsDefined(typeof(BoundApartAttribute)) && !property.IsDefined(typeof(JsonIgnoreAttribute)))
            .OrderBy(property => Depth(property.DeclaringType!))
            .Select(property => new FieldShape(property, property.GetValue(defaults)))];
    }

    /// <summary>In the order of their declaration, those of a base record first.</summary>
    public IReadOnlyList<FieldShape> Fields { get; }

    public FieldShape? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>A record with every field at its default.</summary>
    public object Create() => Activator.CreateInstance(type)!;

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
