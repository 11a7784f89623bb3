using FocusNetGrid.EndToEnd.Tests.Harness;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.EndToEnd.Tests.Remote;

/// <summary>A sweep of a grid, followed to its end.</summary>
public sealed class RemoteWatchTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_watch_ends_with_the_sweeps_outcome(bool fails, int exitCode)
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add(2);
        using var watch = kit.Command.Start("watch", "small");
        await watch.UntilErrorLineAsync("waiting: 0 of 2 trials");

        sweep.Finish(0.875);
        kit.Grid.Tell(new SweepChanged(sweep.Summary, 60));
        await watch.UntilErrorLineAsync("1 of 2 trials  best 0.8750 (focusnet++, seed 0)  1:00 left");
        _ = fails ? sweep.Fail() : sweep.Finish(0.5);
        kit.Grid.Tell(new SweepChanged(sweep.Summary, null));
        var outcome = await GridCommand.EndAsync(watch);

        outcome.ExitCode.ShouldBe(exitCode, outcome.Error);
        outcome.Output.ShouldContain("focusnet++");
    }

    [Fact]
    public async Task A_watch_goes_on_after_the_grid_was_away()
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add(1);
        using var watch = kit.Command.Start("watch", "small", "--json");
        await watch.UntilErrorLineAsync("waiting: 0 of 1 trials");

        kit.Grid.IsAway = true;
        kit.Grid.Break();
        await watch.UntilErrorLineAsync("connecting again in 1 s");
        await watch.UntilErrorLineAsync("connecting again in 2 s");
        kit.Grid.IsAway = false;
        sweep.Finish(0.875);

        var outcome = (await GridCommand.EndAsync(watch)).ShouldSucceed();
        outcome.Json["trials"]![0]!["dice"]!.GetValue<double>().ShouldBe(0.875, 1e-6);
    }

    [Fact]
    public async Task A_watch_goes_on_after_the_server_was_started_anew()
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add(1);
        using var watch = kit.Command.Start("watch", "small");
        await watch.UntilErrorLineAsync("waiting: 0 of 1 trials");

        await kit.Host.StopAsync();
        await watch.UntilErrorLineAsync("connecting again in 1 s");
        await watch.UntilErrorLineAsync("cannot be reached");
        await using var again = await ApiHost.StartAsync(ApiHost.Tokens, port: kit.Host.Address.Port, grid: kit.Grid);
        await watch.UntilErrorLineAsync("waiting: 0 of 1 trials");
        sweep.Finish(0.875);
        kit.Grid.Tell(new SweepChanged(sweep.Summary, null));

        (await GridCommand.EndAsync(watch)).ShouldSucceed();
    }

    [Fact]
    public async Task A_submission_is_watched_where_that_is_asked_for()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Folder.Write("spec.yaml", TestGrid.Text(1));
        using var watch = kit.Command.Start("submit", "spec.yaml", "--watch");
        await watch.UntilErrorLineAsync("submitted, 1 trial");
        await watch.UntilErrorLineAsync("waiting: 0 of 1 trials");
        var sweep = kit.Grid.Add(1);

        sweep.Fail();
        kit.Grid.Tell(new SweepChanged(sweep.Summary, null));

        (await GridCommand.EndAsync(watch)).ExitCode.ShouldBe(1);
    }
}
