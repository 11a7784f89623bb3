using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests.Remote;

/// <summary>The verbs of a run, asked of a grid.</summary>
public sealed class RemoteVerbTests
{
    [Fact]
    public async Task Sweeps_are_listed_as_runs_are()
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add(4);
        sweep.Finish(0.875);

        var table = (await kit.Command.RunAsync("list")).ShouldSucceed();
        var json = (await kit.Command.RunAsync("list", "--json")).ShouldSucceed().Json["runs"]![0]!;

        table.Output.ShouldMatch($@"small\s+{sweep.Id}\s+waiting\s+1 of 4\s+0\s+0\.8750");
        (json["name"]!.GetValue<string>(), json["run"]!.GetValue<string>(), json["succeeded"]!.GetValue<int>()).ShouldBe(("small", sweep.Id, 1));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("id")]
    [InlineData("beginning")]
    public async Task A_sweep_is_shown_by_name_or_id(string by)
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add(600);
        sweep.Finish(0.875);
        sweep.Fail();

        var shown = (await kit.Command.RunAsync("show", by == "name" ? "small" : by == "id" ? sweep.Id : sweep.Id[..6])).ShouldSucceed();

        shown.Output.ShouldContain($"small ({sweep.Id}): waiting, 1 of 600 trials succeeded");
        shown.Output.ShouldMatch(@"2 │? *focusnet\+\+, seed 1 .*failed .*1 on host/cpu:0: the trainer was killed");
        shown.Output.ShouldContain("focusnet++, seed 599");
    }

    [Fact]
    public async Task A_sweep_for_programs_has_the_names_that_a_run_has()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Grid.Add(2).Finish(0.875);

        var json = (await kit.Command.RunAsync("show", "small", "--json")).ShouldSucceed().Json;

        json["configurations"]![0]!["dice"]!["value"]!.GetValue<double>().ShouldBe(0.875, 1e-6);
        json["trials"]!.AsArray().Select(trial => trial!["status"]!.GetValue<string>()).ShouldBe(["succeeded", "waiting"]);
    }

    [Fact]
    public async Task A_sweep_pauses_resumes_is_cancelled_and_retried()
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add();

        foreach (var (words, status) in new[] { ("pause", "Paused"), ("resume", "Active"), ("cancel", "Cancelled"), ("retry --cancelled", "Active") })
        {
            var outcome = (await kit.Command.RunAsync([.. words.Split(' '), "small"])).ShouldSucceed();

            outcome.Output.ShouldStartWith($"small ({sweep.Id}): ");
            sweep.Coordinator.Ledger.Status.ToString().ShouldBe(status);
        }
    }

    [Fact]
    public async Task A_sweep_gets_another_priority()
    {
        await using var kit = await RemoteKit.StartAsync();
        var sweep = kit.Grid.Add();

        (await kit.Command.RunAsync("priority", "small", "40")).ShouldSucceed().Output.ShouldBe($"small ({sweep.Id}): priority 40\n");

        sweep.Priority.ShouldBe(40);
        (await kit.Command.RunAsync("priority", "small", "0")).ShouldBeRefusedWith("1 to 1000");
    }

    [Fact]
    public async Task Workers_are_listed_with_what_they_do()
    {
        await using var kit = await RemoteKit.StartAsync();

        (await kit.Command.RunAsync("workers")).ShouldSucceed().Output.ShouldMatch(@"host/cpu:0\s+idle");
    }

    [Fact]
    public async Task An_unknown_sweep_is_told_with_where_to_look()
    {
        await using var kit = await RemoteKit.StartAsync();

        (await kit.Command.RunAsync("show", "nowhere")).ShouldBeRefusedWith(kit.Url, "'nowhere' is no sweep there", "focusnetgrid list");
    }

    [Fact]
    public async Task A_folder_is_listed_whatever_the_environment_says()
    {
        await using var kit = await RemoteKit.StartAsync();
        Directory.CreateDirectory(kit.Folder.In("mine"));

        (await kit.Command.RunAsync("list", "mine")).ShouldSucceed().Output.ShouldBe("no runs in mine\n");
        (await kit.Command.RunAsync("list", "mine", "--server", kit.Url)).ShouldBeRefusedWith("--server", "a grid has no folders");
    }

    [Fact]
    public async Task A_grid_that_is_being_replaced_is_asked_again()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Grid.IsAway = true;
        using var command = kit.Command.Start("workers");
        await command.UntilErrorLineAsync("asking again in 3 s");

        kit.Grid.IsAway = false;

        (await GridCommand.EndAsync(command)).ShouldSucceed().Output.ShouldContain("host/cpu:0");
    }
}
