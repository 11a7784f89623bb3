using System.Collections;
using System.ComponentModel.DataAnnotations;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>
/// Checks a field's value against its annotations. On a list, those of length and presence hold for the list and all others for each item.
/// </summary>
internal sealed class BoundsCheck(ProblemList problems)
{
    /// <summary>Whether the value is within all bounds; if not, each one that it breaks is reported.</summary>
    public bool Holds(FieldShape field, object? value, SpecNode node, string path, SpecPlace place)
    {
        var before = problems.Count;
        foreach (var bound in field.Bounds)
        {
            if (value is IEnumerable list and not string && !IsOfWhole(bound))
            {
                var items = (node as SequenceNode)?.Items ?? [];
                var index = 0;
                foreach (var item in list)
                {
                    Check(bound, item, FieldPath.Index(path, index), index < items.Count ? items[index].Place : place);
                    index++;
                }
            }
            else
            {
                Check(bound, value, path, place);
            }
        }

        return problems.Count == before;
    }

    private void Check(ValidationAttribute bound, object? value, string path, SpecPlace place)
    {
        if (value is not null && BoundWords.Broken(bound, value) is { } message)
        {
            problems.Add(place, path, message);
        }
    }

    private static bool IsOfWhole(ValidationAttribute bound) =>
        bound is RequiredAttribute or MinLengthAttribute or MaxLengthAttribute or LengthAttribute or StringLengthAttribute;
}
