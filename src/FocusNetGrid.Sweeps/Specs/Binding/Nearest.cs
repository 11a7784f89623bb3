namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>
    /// The known name with the fewest edits (insert, delete, replace, swap neighbours) to the written one, if they are few for its length.
    /// Case and underscores do not count, so that the spellings of other files are understood.
    /// </summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var plain = Plain(written);
        var best = known
            .Select(name => (Name: name, Edits: Edits(plain, Plain(name))))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Edits <= Math.Max(1, Math.Min(3, best.Name.Length / 3)) ? best.Name : null;
    }

    /// <summary>A half-sentence for a message: the nearest name, and all of them while they are few enough to read.</summary>
    public static string Hint(string written, IReadOnlyCollection<string> known)
    {
        var list = known.Count == 0 ? "there are none" : $"known: {string.Join(", ", known.Order(StringComparer.Ordinal))}";
        return To(written, known) is { } nearest ? $"did you mean {nearest}? ({list})" : list;
    }

    private static string Plain(string name) =>
        string.Concat(name.Where(character => character is not ('_' or '-' or ' '))).ToLowerInvariant();

    private static int Edits(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                table[row, column] = (row, column) switch
                {
                    (0, _) => column,
                    (_, 0) => row,
                    _ => Cheapest(table, left, right, row, column),
                };
            }
        }

        return table[left.Length, right.Length];
    }

    private static int Cheapest(int[,] table, string left, string right, int row, int column)
    {
        var replaced = table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
        var edits = Math.Min(replaced, 1 + Math.Min(table[row - 1, column], table[row, column - 1]));
        var swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
        return swapped ? Math.Min(edits, table[row - 2, column - 2] + 1) : edits;
    }
}
