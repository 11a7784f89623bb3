using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>A field of an option record, as a spec sees it.</summary>
internal sealed class FieldShape
{
    private readonly PropertyInfo property;

    public FieldShape(PropertyInfo property, object? defaultValue)
    {
        this.property = property;
        var underlying = System.Nullable.GetUnderlyingType(property.PropertyType);
        Name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name);
        Type = underlying ?? property.PropertyType;
        IsNullable = underlying is not null || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        Slot = property.GetCustomAttribute<ComponentSlotAttribute>();
        Bounds = [.. property.GetCustomAttributes<ValidationAttribute>()];
        IsRequired = Slot?.Default is null && (property.IsDefined(typeof(RequiredMemberAttribute)) || property.IsDefined(typeof(RequiredAttribute)));
        Default = IsRequired ? null : defaultValue;
        if (Type == typeof(Component) != Slot is not null)
        {
            throw new InvalidOperationException($"{property.DeclaringType}.{property.Name}: a field of type Component bears [ComponentOf] or the like, and no other field does.");
        }
    }

    /// <summary>In kebab-case, as specs spell it.</summary>
    public string Name { get; }

    /// <summary>Without the nullable around it.</summary>
    public Type Type { get; }

    public bool IsNullable { get; }

    public bool IsRequired { get; }

    /// <summary>Which components the field chooses from, if it chooses one.</summary>
    public ComponentSlotAttribute? Slot { get; }

    public IReadOnlyList<ValidationAttribute> Bounds { get; }

    /// <summary>The value that the record's initialiser gives; null where it gives none, or where the field is required.</summary>
    public object? Default { get; }

    /// <summary>The element's type where the field is a list, or null.</summary>
    public Type? ElementType => ListTypes.ElementOf(Type);

    /// <summary>Whether the field is a mapping of fields of its own.</summary>
    public bool IsRecord => Slot is null && ElementType is null && !ScalarTypes.Has(Type);

    /// <summary>The property that it was made from.</summary>
    public PropertyInfo Property => property;

    public string MemberName => property.Name;

    public void Set(object record, object? value) => property.SetValue(record, value);

    public object? Get(object record) => property.GetValue(record);

    /// <summary>What the field accepts, in words with an example.</summary>
    public string Expected => Slot is { } slot
        ? $"the name of a {slot.Word}, or a mapping with its name and options"
        : Words.Expected(Type, Default);
}
