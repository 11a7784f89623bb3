using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads a value of any type that option records have.</summary>
internal sealed class ValueBinder
{
    private readonly ProblemList problems;
    private readonly RecordBinder records;
    private readonly ComponentBinder components;

    public ValueBinder(ISpecCatalog catalog, ShapeCache shapes, ProblemList problems)
    {
        this.problems = problems;
        records = new(this, shapes, problems);
        components = new(catalog, records, shapes, problems);
    }

    public RecordBinder Records => records;

    /// <summary>Reads a field's value and checks its bounds.</summary>
    public Bound Field(FieldShape field, SpecNode node, string path, SpecPlace place)
    {
        if (node is ScalarNode { IsNull: true })
        {
            if (field.IsNullable)
            {
                return Bound.To(null);
            }

            var remedy = field.IsRequired ? "" : ", or leave the field out for its default";
            problems.Add(place, path, $"has no value; expected {field.Expected}{remedy}");
            return Bound.Broken;
        }

        return field.Slot is { } slot
            ? components.Read(slot, node, path, place)
            : Typed(field.Type, field.Default, node, path, place);
    }

    private Bound Typed(Type type, object? example, SpecNode node, string path, SpecPlace place)
    {
        if (node is RefusedNode)
        {
            return Bound.Broken;
        }

        if (ListTypes.ElementOf(type) is { } element)
        {
            return node is SequenceNode list ? List(type, element, list, path) : Wrong(type, example, node, path, place);
        }

        if (ScalarTypes.Has(type))
        {
            return node is ScalarNode scalar && Scalar(type, scalar) is { } value
                ? Bound.To(value)
                : Wrong(type, example, node, path, place);
        }

        return node is MappingNode mapping ? records.Read(type, mapping, path, place) : Wrong(type, example, node, path, place);
    }

    private Bound List(Type type, Type element, SequenceNode list, string path)
    {
        var items = new List<object?>(list.Items.Count);
        var isBroken = false;
        for (var index = 0; index < list.Items.Count; index++)
        {
            var node = list.Items[index];
            var item = Typed(element, null, node, FieldPath.Index(path, index), node.Place);
            isBroken |= item.IsBroken;
            items.Add(item.Value);
        }

        return isBroken ? Bound.Broken : Bound.To(ListTypes.Create(type, element, items));
    }

    private Bound Wrong(Type type, object? example, SpecNode node, string path, SpecPlace place)
    {
        problems.Add(place, path, $"found {Shown.Found(node)}; expected {Words.Expected(type, example)}{Hint(type, node)}");
        return Bound.Broken;
    }

    private static string Hint(Type type, SpecNode node)
    {
        if (node is not ScalarNode scalar)
        {
            return "";
        }

        var isWhole = type == typeof(int) || type == typeof(long);
        var hint = isWhole || type == typeof(double) ? Scalars.MeantNumber(scalar, isWhole)
            : type.IsEnum && Nearest.To(scalar.Text, Words.EnumNames(type)) is { } nearest ? $"did you mean {nearest}?"
            : type == typeof(bool) && scalar.Quoted && Scalars.TryBoolean(scalar.Text, out _) ? "leave out the quotes"
            : null;
        return hint is null ? "" : $" ({hint})";
    }

    private static object? Scalar(Type type, ScalarNode scalar)
    {
        if (scalar.IsNull)
        {
            return null;
        }

        if (type == typeof(string))
        {
            return scalar.Text;
        }

        if (type.IsEnum)
        {
            var index = Words.EnumNames(type).ToList().IndexOf(scalar.Text);
            return index < 0 ? null : Enum.Parse(type, Enum.GetNames(type)[index]);
        }

        if (scalar.Quoted)
        {
            return null;
        }

        if (type == typeof(bool))
        {
            return Scalars.TryBoolean(scalar.Text, out var truth) ? truth : null;
        }

        if (type == typeof(double))
        {
            return Scalars.TryNumber(scalar.Text, out var number) ? number : null;
        }

        if (!Scalars.TryWhole(scalar.Text, out var whole))
        {
            return null;
        }

        return type == typeof(long) ? whole : whole is >= int.MinValue and <= int.MaxValue ? (int)whole : null;
    }
}
