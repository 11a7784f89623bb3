using System.ComponentModel.DataAnnotations;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads an option record from a mapping: its fields, then the rules between them.</summary>
internal sealed class RecordBinder(ValueBinder values, ShapeCache shapes, ProblemList problems)
{
    private readonly BoundsCheck bounds = new(problems);

    /// <summary>Reads a record; every field that the mapping leaves out has its default.</summary>
    public Bound Read(Type type, MappingNode node, string path, SpecPlace place)
    {
        var shape = shapes.Of(type);
        var record = shape.Create();
        var broken = new HashSet<FieldShape>();
        var isComplete = ReadEntries(shape, record, node, path, broken);
        isComplete &= FillDefaults(shape, record, node, path, place);
        var areRulesKept = CheckRules(shape, record, broken, isComplete, node, path, place);
        return isComplete && broken.Count == 0 && areRulesKept ? Bound.To(record) : Bound.Broken;
    }

    private bool ReadEntries(RecordShape shape, object record, MappingNode node, string path, HashSet<FieldShape> broken)
    {
        var isComplete = true;
        foreach (var entry in node.Entries)
        {
            var fieldPath = FieldPath.Join(path, entry.Key);
            if (shape.Find(entry.Key) is not { } field)
            {
                problems.Add(entry.Place, fieldPath, UnknownField.Message(entry, [.. shape.Fields.Select(known => known.Name)]));
                isComplete = false;
                continue;
            }

            var bound = values.Field(field, entry.Value, fieldPath, entry.Place);
            if (bound.IsBroken || !bounds.Holds(field, bound.Value, entry.Value, fieldPath, entry.Place))
            {
                broken.Add(field);
            }

            if (!bound.IsBroken)
            {
                field.Set(record, bound.Value);
            }
        }

        return isComplete;
    }

    private bool FillDefaults(RecordShape shape, object record, MappingNode node, string path, SpecPlace place)
    {
        var isComplete = true;
        foreach (var field in shape.Fields.Where(field => node.Find(field.Name) is null))
        {
            var fieldPath = FieldPath.Join(path, field.Name);
            if (field.Slot is { Default: not null } || (field.IsRequired && field.IsRecord))
            {
                // Its own fields may all have defaults; if one has none, that one is missing.
                var nested = values.Field(field, new MappingNode(place, []), fieldPath, place);
                isComplete &= !nested.IsBroken;
                field.Set(record, nested.Value);
            }
            else if (field.IsRequired)
            {
                isComplete = false;
                if (!problems.LinesPassedOver)
                {
                    problems.Add(place, fieldPath, $"missing; expected {field.Expected}");
                }
            }
        }

        return isComplete;
    }

    /// <summary>
    /// Rules between fields are checked beside other problems, but what they say about a field that is broken already would only confuse.
    /// </summary>
    private bool CheckRules(
        RecordShape shape, object record, HashSet<FieldShape> broken, bool isComplete, MappingNode node, string path, SpecPlace place)
    {
        var lacksValue = shape.Fields.Any(field => field.Get(record) is null && !field.IsNullable);
        if (record is not IValidatableObject rules || lacksValue)
        {
            return true;
        }

        var areKept = true;
        var index = new PlaceIndex(node);
        foreach (var result in rules.Validate(new ValidationContext(record)).Where(result => result != ValidationResult.Success))
        {
            var members = result.MemberNames.Select(member => RulePath.Of(member, shape)).ToArray();
            areKept = false;
            if (members.Length == 0 ? isComplete && broken.Count == 0 : !members.Any(member => broken.Contains(member.Field)))
            {
                var first = members.Length == 0 ? "" : members[0].Path;
                var at = first.Length == 0 || node.Find(RulePath.Root(first)) is null ? place : index.Find(first);
                problems.Add(at, first.Length == 0 ? path : FieldPath.Join(path, first), result.ErrorMessage ?? "not allowed");
            }
        }

        return areKept;
    }
}
