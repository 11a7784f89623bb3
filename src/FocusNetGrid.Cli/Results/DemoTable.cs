using FocusNetGrid.Cli.Demo;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>How the demo ends on the screen.</summary>
internal static class DemoTable
{
    private static readonly Example[] Next =
    [
        new("focusnetgrid demo --set data.kind=nuclei --out runs/demo-nuclei", "nuclei in place of lesions"),
        new("focusnetgrid run experiments/nuclei-first.yaml --data ZIP", "the real nuclei of the Data Science Bowl 2018"),
        new("focusnetgrid complexity", "how large the paper's networks are"),
    ];

    /// <summary>Writes it.</summary>
    public static void Show(IAnsiConsole console, DemoOutcome outcome)
    {
        ResultTable.Show(console, outcome.Run);
        if (outcome.Run.Succeeded.FirstOrDefault()?.Result is { } result)
        {
            var measured = result.Evaluations[^1];
            console.WriteLine();
            console.MarkupLine($"Dice on {measured.Cases.Count} images that it never saw:");
            Bar(console, "FocusNet++", measured.Pooled.Dice, "green");
            Bar(console, "threshold only", outcome.Threshold.Pooled.Dice, "grey");
        }

        console.WriteLine();
        console.WriteLine("Next:");
        foreach (var example in Next)
        {
            console.MarkupLine($"  [grey]# {example.Purpose}[/]");
            console.WriteLine($"  {example.Line}");
        }
    }

    private static void Bar(IAnsiConsole console, string name, double dice, string colour)
    {
        const int Width = 40;
        var filled = (int)Math.Round(Width * dice);
        console.MarkupLine($"  {name,-15} [{colour}]{new string('#', filled)}[/]{new string(' ', Width - filled)} {dice:0.000}");
    }

    private sealed record Example(string Line, string Purpose);
}
