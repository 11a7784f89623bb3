namespace FocusNetGrid.Reports.Tables;

/// <summary>Neighbouring columns under one head.</summary>
/// <param name="Title">Empty where the columns have no common head.</param>
/// <param name="First">Place of the first column, from 0.</param>
/// <param name="Count">How many columns.</param>
internal sealed record ColumnGroup(string Title, int First, int Count)
{
    public static IReadOnlyList<ColumnGroup> Of(IReadOnlyList<TableColumn> columns)
    {
        var groups = new List<ColumnGroup>();
        foreach (var column in columns)
        {
            if (groups.Count > 0 && groups[^1].Title == column.Group)
            {
                groups[^1] = groups[^1] with { Count = groups[^1].Count + 1 };
            }
            else
            {
                groups.Add(new ColumnGroup(column.Group, groups.Sum(group => group.Count), 1));
            }
        }

        return groups;
    }
}
