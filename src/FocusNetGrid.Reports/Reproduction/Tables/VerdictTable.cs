using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>The paper's claims, a row each.</summary>
internal static class VerdictTable
{
    public static ReportTable Of(ReproducedTable table) => new(
        "verdicts",
        "What the paper says of the table, and what becomes of it",
        [
            TableColumn.Sentences("claim", "The paper says"),
            TableColumn.Words("verdict", "Verdict"),
            TableColumn.Sentences("numbers", "Numbers"),
            TableColumn.Sentences("test", "Decided by"),
        ],
        [.. table.Verdicts.Select(verdict => new[]
        {
            Cell.Of($"{verdict.Claim.Method}: {verdict.Claim.Text}"),
            Cell.Of(verdict.Word) with { Emphasised = true },
            Cell.Of(verdict.Numbers),
            Cell.Of(verdict.Test),
        })],
        [
            "First of all: holds where the network is first in the mean per image and significantly above the runner-up (corrected p < 0.05); does not hold where another is"
                + " significantly above it; else undecided. One network is above another only where the mean of the images' differences and their ranks agree.",
            "A verdict is of this reproduction, at its scale; it says nothing of the trainings that the paper reports.",
        ]);
}
