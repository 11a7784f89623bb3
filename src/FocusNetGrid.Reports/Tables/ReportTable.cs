namespace FocusNetGrid.Reports.Tables;

/// <summary>A table as every output shows it: on a terminal, in Markdown, HTML, LaTeX, CSV and JSON.</summary>
/// <param name="Name">Short kebab-case name: file names and LaTeX labels are made of it.</param>
/// <param name="Caption">What the table shows, in one sentence without a full stop.</param>
/// <param name="Columns">The columns, left to right; keys differ.</param>
/// <param name="Rows">Rows of as many cells as there are columns.</param>
/// <param name="Notes">What a reader must know to read the numbers, a sentence each.</param>
public sealed record ReportTable(
    string Name,
    string Caption,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<Cell>> Rows,
    IReadOnlyList<string> Notes)
{
    /// <summary>Whether a second head line is needed that names groups of columns.</summary>
    public bool HasGroups => Columns.Any(column => column.Group.Length > 0);

    /// <summary>The table with only the columns whose keys are given, in the order given.</summary>
    /// <exception cref="ArgumentException">A key is not among the columns.</exception>
    public ReportTable Select(string name, string caption, IEnumerable<string> keys)
    {
        var places = keys.Select(PlaceOf).ToList();
        return this with
        {
            Name = name,
            Caption = caption,
            Columns = [.. places.Select(place => Columns[place])],
            Rows = [.. Rows.Select(row => places.Select(place => row[place]).ToList())],
        };
    }

    /// <summary>The table with the best number of each column emphasised, where a column says which way is better and has more than one number.</summary>
    public ReportTable WithBestEmphasised() => this with
    {
        Rows = [.. Rows.Select(row => row.Select((cell, place) => cell with { Emphasised = IsBest(cell, place) }).ToList())],
    };

    private bool IsBest(Cell cell, int place)
    {
        var better = Columns[place].Better;
        var rivals = Rows.Select(row => row[place].Number).Where(double.IsFinite).ToList();
        return better != Better.Neither
            && rivals.Count > 1
            && cell.Number == (better == Better.Higher ? rivals.Max() : rivals.Min());
    }

    private int PlaceOf(string key)
    {
        var place = Columns.ToList().FindIndex(column => column.Key == key);
        return place >= 0 ? place : throw new ArgumentException($"The table '{Name}' has no column '{key}'.", nameof(key));
    }
}
