using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Silo.Storage;

namespace FocusNetGrid.Silo.Runs;

/// <summary>What makes a run the reproduction of a printed table: its report is written against that table, by whichever command.</summary>
/// <param name="Table">The printed table's name, for example <c>table3</c>.</param>
/// <param name="Scale">The preset, and what was changed beside it.</param>
/// <param name="Command">The command that repeats it, without where files lie on this machine.</param>
/// <param name="Notes">What a reader must know of the data, a sentence each, in the user's words.</param>
public sealed record ReproductionMark(string Table, string Scale, string Command, IReadOnlyList<string> Notes)
{
    /// <summary>The printed table.</summary>
    /// <param name="directory">Where the mark lies, for the message.</param>
    /// <exception cref="RunException">The project has no such table.</exception>
    public ResultTable Printed(RunDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return PaperTables.All.FirstOrDefault(table => table.Name == Table)
            ?? throw new RunException(
                directory.Reproduction, $"names the table '{Table}'; known are {string.Join(", ", PaperTables.All.Select(table => table.Name))}");
    }

    /// <summary>
    /// This mark where the run has one already: notes stay until others are given, and the command of a run that was over stays that which made its figures.
    /// </summary>
    /// <param name="earlier">The mark that the run has.</param>
    /// <param name="over">Whether nothing was left to train.</param>
    public ReproductionMark After(ReproductionMark earlier, bool over)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return this with { Command = over ? earlier.Command : Command, Notes = Notes.Count > 0 ? Notes : earlier.Notes };
    }

    /// <summary>What a run's folder says; null where the run reproduces nothing.</summary>
    /// <exception cref="RunException">The file is damaged.</exception>
    public static ReproductionMark? Find(RunDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return File.Exists(directory.Reproduction) ? RunJson.Load<ReproductionMark>(directory.Reproduction) : null;
    }
}
