using System.Diagnostics;
using FocusNetGrid.Cluster.Tests.Hosts;
using FocusNetGrid.Cluster.Tests.Sweeps;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Training;

namespace FocusNetGrid.Cluster.Tests;

public sealed class TrainingTests
{
    private const int Limit = 300_000;

    private const string Spec = """
        name: tiny
        data: {name: synthetic, kind: nuclei, count: 16, size: 32}
        split: {train: 8, validation: 4, test: 4}
        network: {name: focusnet++, widths: [4, 8, 8, 8, 8]}
        training: {epochs: 4, batch: 4}
        seeds: [0, 1, 2, 3, 4, 5]
        """;

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task Networks_trained_while_hosts_die_equal_those_of_an_undisturbed_run_bit_for_bit(ClusteringKind kind)
    {
        using var folder = new TemporaryFolder();
        var undisturbed = await RunAloneAsync(folder);
        var sweep = SubmittedSweep.Of(RunArchive.Submission(undisturbed.Directory, new Catalog()));
        await using var cluster = await TestCluster.StartAsync(kind, 3, "--threads", "1");
        await cluster.SubmitAsync(sweep.Id, sweep.Submission);

        await Task.WhenAll(new Storm(cluster).RageAsync(blows: 5), cluster.UntilFinishedAsync(sweep.Id));

        var known = undisturbed.Trials.ToDictionary(trial => trial.Planned.Id, trial => trial.Result!);
        await cluster.ShouldHaveLostNothingAsync(sweep, trial => known[trial.Id()]);
    }

    /// <summary>The same sweep by the command of one process.</summary>
    private static async Task<RunOutcome> RunAloneAsync(TemporaryFolder folder)
    {
        var (spec, run) = (folder.In("tiny.yaml"), folder.In("run"));
        await File.WriteAllTextAsync(spec, Spec, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "focusnetgrid.dll"), "run", spec, "--out", run, "--threads", "1", "--quiet"]) { RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
        return await RunArchive.OpenAsync(new RunDirectory(run), new Catalog());
    }
}
