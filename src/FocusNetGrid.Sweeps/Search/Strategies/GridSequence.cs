using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>Every combination of finite domains, the last parameter changing fastest.</summary>
internal static class GridSequence
{
    public static IEnumerable<SearchPoint> Of(SearchSpace space)
    {
        var digits = new int[space.Parameters.Count];
        while (true)
        {
            yield return SearchPoint.Of(space, Value);

            var place = digits.Length - 1;
            while (place >= 0 && ++digits[place] == space.Parameters[place].Domain.Count)
            {
                digits[place--] = 0;
            }

            if (place < 0)
            {
                yield break;
            }
        }

        JsonNode? Value(int parameter) => space.Parameters[parameter].Domain.Item(digits[parameter]);
    }

    /// <summary>How many combinations there are, constraints and conditions aside.</summary>
    public static double Count(SearchSpace space) => space.Parameters.Aggregate(1.0, (count, parameter) => count * parameter.Domain.Count!.Value);
}
