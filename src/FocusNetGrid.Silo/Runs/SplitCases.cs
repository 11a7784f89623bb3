using CsvHelper;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Silo.Runs;

/// <summary>What a split has to know of prepared cases; only what it asks for is worked out.</summary>
internal static class SplitCases
{
    /// <summary>The cases with foreground shares and groups where the split looks at them.</summary>
    /// <exception cref="DataException">The file of groups is missing, or no table of ids and groups.</exception>
    public static IEnumerable<SplitCase> Of(PreparedData data, SplitSpec split)
    {
        var groups = split.Groups is { } file ? ReadGroups(file) : null;
        return data.Ids.Select((id, index) => new SplitCase(
            id, split.Stratify == Stratification.Foreground ? data.ForegroundShare(index) : 0, groups?.GetValueOrDefault(id)));
    }

    private static Dictionary<string, string> ReadGroups(string file)
    {
        if (!File.Exists(file))
        {
            throw new DataException(file, "is missing; split.groups names a CSV file with the columns id and group");
        }

        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var table = CsvReader.Create(File.OpenRead(file));
            while (table.Read())
            {
                var (id, group) = (table.GetString("id"), table.GetString("group"));
                if (!groups.TryAdd(id, group) && groups[id] != group)
                {
                    throw new DataException(file, $"puts the case {id} into the groups {groups[id]} and {group}; give it one");
                }
            }
        }
        catch (Exception damage) when (damage is CsvFormatException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new DataException(file, "is no CSV file with the columns id and group", damage);
        }

        return groups;
    }
}
