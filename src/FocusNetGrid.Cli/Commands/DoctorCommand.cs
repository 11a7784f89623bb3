using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Doctor;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Training.Data.Preparation;
using Spectre.Console;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Says what the machine offers and what it lacks.</summary>
internal sealed class DoctorCommand() : GridCommand(
    "doctor",
    "Says what this machine offers for training, what is missing, and how to get it.",
    new Example("doctor", "device, libtorch, threads, memory, disk"),
    new Example("doctor --json", "the same for a program; exit code 3 if something needed is missing"))
{
    /// <inheritdoc/>
    public override Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings = [.. Checks().Select(check => check.Examine())];
        context.Screen.Show(console => console.Write(Table(findings)));
        context.Screen.ShowJson(new { version = SoftwareFacts.OwnVersion(), findings });
        return Task.FromResult(findings.Any(finding => finding.Verdict == Verdict.Missing) ? ExitCode.WrongEnvironment : ExitCode.Success);
    }

    /// <summary>In the order in which one thing needs the other; what needs libtorch is not asked without it.</summary>
    private static IEnumerable<IDoctorCheck> Checks()
    {
        var torch = new TorchCheck();
        yield return torch;
        if (torch.Examine().Verdict == Verdict.Good)
        {
            yield return new DeviceCheck();
            yield return new ThreadsCheck();
        }

        yield return new ImagingCheck();
        yield return new FigureCheck();
        yield return new MemoryCheck();
        yield return new SpaceCheck("runs", RunFolders.Parent);
        yield return new SpaceCheck("cache", CacheDirectory.Default());
    }

    private static Grid Table(IReadOnlyList<Finding> findings)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        grid.AddRow(new Text(""), new Text("focusnetgrid"), new Text(SoftwareFacts.OwnVersion()));
        foreach (var finding in findings)
        {
            grid.AddRow(Mark(finding.Verdict), new Text(finding.Subject), new Text(finding.Found));
            if (finding.Remedy.Length > 0)
            {
                grid.AddRow(new Text(""), new Text(""), new Markup($"[yellow]-> {Markup.Escape(finding.Remedy)}[/]"));
            }
        }

        return grid;
    }

    private static Markup Mark(Verdict verdict) => verdict switch
    {
        Verdict.Good => new("[green]ok[/]"),
        Verdict.Poor => new("[yellow]poor[/]"),
        _ => new("[red]missing[/]"),
    };
}
