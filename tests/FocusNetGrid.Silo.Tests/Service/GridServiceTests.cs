using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Service;

/// <summary>What the grid tells its users, over real grains on SQLite.</summary>
public sealed class GridServiceTests
{
    private const string Spec = """
        name: asked
        description: What users ask for.
        data: {name: synthetic, size: 32, count: 12}
        split: {folds: 3}
        network: {name: unet, widths: [4, 8]}
        training: {epochs: 3, batch: 2}
        search: {strategy: grid, space: {training.optimizer.learning-rate: [0.1, 0.01], loss.name: [bce, dice]}}
        seeds: [0, 1]
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_is_new_once_and_its_sweep_finishes()
    {
        await using var grid = await RehearsedGrid.StartAsync();

        var first = await grid.Service.SubmitAsync(Spec, Token);
        var again = await grid.Service.SubmitAsync(Spec, Token);
        var events = await grid.FinishAsync(first.Sweep.Reading.Id);

        (first.IsNew, again.IsNew, again.Sweep.Reading.Id).ShouldBe((true, false, first.Sweep.Reading.Id));
        events[0].ShouldBeOfType<SweepChanged>();
        events.OfType<SweepChanged>().Last().Sweep.Reading.ShouldSatisfyAllConditions(
            reading => reading.Status.ShouldBe(SweepStatus.Finished),
            reading => reading.Succeeded.ShouldBe(24));
        (await grid.Service.ListAsync(Token)).Single().Reading.Succeeded.ShouldBe(24);
    }

    [Fact]
    public async Task Who_follows_a_sweep_hears_how_long_it_will_take_once_an_epoch_tells_and_not_that_time_goes_by()
    {
        await using var grid = await RehearsedGrid.StartAsync(workers: 1, epochMilliseconds: 150);
        const string One = """
            name: one
            data: {name: synthetic, size: 32, count: 12}
            split: {train: 6, validation: 3, test: 3}
            network: {name: unet, widths: [4, 8]}
            training: {epochs: 20, batch: 2}
            """;
        var id = (await grid.Service.SubmitAsync(One, Token)).Sweep.Reading.Id;

        var changes = (await grid.FinishAsync(id)).OfType<SweepChanged>();

        var estimated = changes.Where(change => change.SecondsLeft is not null).ShouldHaveSingleItem();
        (estimated.Sweep.Reading.Running, estimated.Sweep.Reading.Succeeded).ShouldBe((1, 0));
        estimated.SecondsLeft!.Value.ShouldBeInRange(0, 60);
    }

    [Fact]
    public async Task Configurations_come_best_first_with_the_fields_in_which_they_differ()
    {
        await using var grid = await RehearsedGrid.StartAsync();
        var id = (await grid.Service.SubmitAsync(Spec, Token)).Sweep.Reading.Id;
        await grid.FinishAsync(id);

        var details = (await grid.Service.FindAsync(id, Token))!;

        details.Parameters.ShouldBe(["training.optimizer.learning-rate", "loss.name"]);
        details.Configurations.Count.ShouldBe(4);
        details.Configurations.Select(one => one.Tally.Mean).ShouldBeInOrder(SortDirection.Descending);
        details.Configurations.Select(one => string.Join('/', one.Values)).Order().ShouldBe(["0.01/bce", "0.01/dice", "0.1/bce", "0.1/dice"]);
        (details.Folds, details.Seeds, details.SecondsLeft).ShouldBe((3, 2, null));
    }

    [Fact]
    public async Task Trials_are_sorted_filtered_and_paged()
    {
        await using var grid = await RehearsedGrid.StartAsync();
        var id = (await grid.Service.SubmitAsync(Spec, Token)).Sweep.Reading.Id;
        await grid.FinishAsync(id);

        var best = (await grid.Service.TrialsAsync(id, new() { Sort = TrialOrder.Score, Descending = true, Limit = 5, Offset = 1 }, Token))!;
        var dice = (await grid.Service.TrialsAsync(id, new() { Text = "NAME=DICE, fold 2", Status = [TrialStatus.Succeeded] }, Token))!;
        var none = (await grid.Service.TrialsAsync(id, new() { Status = [TrialStatus.Failed] }, Token))!;

        (best.Total, best.Trials.Count).ShouldBe((24, 5));
        best.Trials.Select(trial => trial.Score).ShouldBeInOrder(SortDirection.Descending);
        dice.Trials.Select(trial => (trial.Fold, trial.Epoch, trial.Attempts)).Distinct().ShouldBe([(2, 3, 1)]);
        (dice.Total, none.Total).ShouldBe((4, 0));
    }

    [Fact]
    public async Task A_trial_is_found_by_its_number_and_by_its_id()
    {
        await using var grid = await RehearsedGrid.StartAsync();
        var id = (await grid.Service.SubmitAsync(Spec, Token)).Sweep.Reading.Id;
        await grid.FinishAsync(id);

        var byNumber = (await grid.Service.TrialAsync(id, "7", Token))!;
        var byId = (await grid.Service.TrialAsync(id, byNumber.Summary.Id, Token))!;

        byId.Summary.ShouldBe(byNumber.Summary);
        byId.Log.History.Count.ShouldBe(3);
        byId.Settings.ShouldContain(new KeyValuePair<string, string>("network.name", "unet"));
        (await grid.Service.TrialAsync(id, "25", Token)).ShouldBeNull();
        (await grid.Service.TrialAsync("0123456789abcdef", "1", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sweep_is_paused_resumed_and_cancelled()
    {
        await using var grid = await RehearsedGrid.StartAsync(epochMilliseconds: 200);
        var id = (await grid.Service.SubmitAsync(Spec, Token)).Sweep.Reading.Id;

        var paused = (await grid.Service.AskAsync(id, SweepVerb.Pause, Token))!;
        var pausedAgain = (await grid.Service.AskAsync(id, SweepVerb.Pause, Token))!;
        var resumed = (await grid.Service.AskAsync(id, SweepVerb.Resume, Token))!;
        var cancelled = (await grid.Service.AskAsync(id, SweepVerb.Cancel, Token))!;

        (paused.Changed, paused.Sweep.Reading.Status).ShouldBe((true, SweepStatus.Paused));
        pausedAgain.Changed.ShouldBeFalse();
        resumed.Sweep.Reading.Status.ShouldBe(SweepStatus.Active);
        cancelled.Sweep.Reading.Status.ShouldBe(SweepStatus.Cancelled);
        (await grid.Service.AskAsync("unknown", SweepVerb.Pause, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Another_priority_leaves_the_sweep_the_same()
    {
        await using var grid = await RehearsedGrid.StartAsync(epochMilliseconds: 50);
        var id = (await grid.Service.SubmitAsync(Spec, Token)).Sweep.Reading.Id;

        var changed = (await grid.Service.PrioritiseAsync(id, 40, Token))!;

        changed.Reading.Id.ShouldBe(id);
        (await grid.Service.FindAsync(id, Token))!.Priority.ShouldBe(40);
        (await grid.Service.ListAsync(Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reports_and_figures_are_those_of_the_finished_trials()
    {
        await using var grid = await RehearsedGrid.StartAsync();
        var id = (await grid.Service.SubmitAsync(Spec, Token)).Sweep.Reading.Id;
        await grid.FinishAsync(id);

        var files = (await grid.Service.ReportFilesAsync(id, Token))!.Select(file => file.Name).ToList();
        await using var html = await grid.Service.OpenReportFileAsync(id, "report.html", Token);

        files.ShouldContain("report.md");
        html.ShouldNotBeNull().Length.ShouldBeGreaterThan(1000);
        (await grid.Service.FiguresAsync(id, Token))!.Select(figure => figure.Name).ShouldContain("parallel-coordinates");
        (await grid.Service.OpenReportFileAsync(id, "../grid.db", Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("../elsewhere")]
    public async Task Data_outside_of_the_data_folder_are_refused(string path)
    {
        await using var grid = await RehearsedGrid.StartAsync(workers: 0);

        var refusal = await Should.ThrowAsync<SpecException>(() => grid.Service.SubmitAsync(
            $$"""
            name: elsewhere
            data: {name: folder, path: {{path}}, size: 32}
            network: unet
            search: {strategy: grid, space: {training.optimizer.learning-rate: [0.1, 0.01]} }
            """,
            Token));

        refusal.Problems.Single().ShouldSatisfyAllConditions(
            problem => problem.Field.ShouldBe("data.path"), problem => problem.Line.ShouldBe(2), problem => problem.Message.ShouldContain("data folder"),
            problem => problem.Message.ShouldNotContain(grid.Data));
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_data_folder_is_refused()
    {
        await using var grid = await RehearsedGrid.StartAsync(workers: 0);
        Directory.CreateSymbolicLink(Path.Combine(grid.Data, "door"), "/usr");

        await Should.ThrowAsync<SpecException>(() => grid.Service.SubmitAsync("{name: door, data: {name: folder, path: door/share, size: 32}, network: unet}", Token));
    }

    [Fact]
    public async Task Files_of_a_trial_are_found_by_their_listed_names_alone()
    {
        await using var grid = await RehearsedGrid.StartAsync();
        var id = (await grid.Service.SubmitAsync(Spec, Token)).Sweep.Reading.Id;
        var trial = (await grid.Service.TrialAsync(id, "1", Token))!.Summary.Id;
        var folder = Directory.CreateDirectory(Path.Combine(grid.Artifacts, trial));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "history.csv"), "epoch\n", Token);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "passwd"), "/etc/passwd");

        (await grid.Service.TrialFilesAsync(id, trial, Token))!.Select(file => (file.Name, file.Bytes)).ShouldBe([("history.csv", 6L)]);
        await using var file = await grid.Service.OpenTrialFileAsync(id, trial, "history.csv", Token);
        file.ShouldNotBeNull();
        (await grid.Service.OpenTrialFileAsync(id, trial, "../" + trial + "/history.csv", Token)).ShouldBeNull();
        (await grid.Service.OpenTrialFileAsync(id, trial, "passwd", Token)).ShouldBeNull();
    }
}
