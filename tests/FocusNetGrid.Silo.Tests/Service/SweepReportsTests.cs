using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.Silo.Tests.Service;

/// <summary>Reports over trials whose files lie elsewhere.</summary>
public sealed class SweepReportsTests
{
    private const int Trials = 6;

    private const string Spec = """
        name: far
        data: {name: synthetic, size: 32, count: 12}
        split: {folds: 3}
        network: {name: unet, widths: [4, 8]}
        training: {epochs: 3, batch: 2}
        seeds: [0, 1]
        """;

    private const string Search = Spec + "\n" + """
        search: {strategy: grid, space: {loss.name: [bce, dice]}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_was_cut_off_on_its_way_spoils_no_report()
    {
        var store = new FarArtifacts { IsLost = true };
        await using var grid = await RehearsedGrid.StartAsync(artifacts: store);
        var id = await FinishAsync(grid, Spec);
        await Should.ThrowAsync<IOException>(() => grid.Service.FiguresAsync(id, Token));

        store.IsLost = false;

        (await grid.Service.FiguresAsync(id, Token)).ShouldNotBeNull().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Whoever_stops_waiting_for_a_report_leaves_what_was_read_to_the_next()
    {
        var gate = new TaskCompletionSource();
        var store = new FarArtifacts { Gate = gate.Task };
        await using var grid = await RehearsedGrid.StartAsync(artifacts: store);
        var id = await FinishAsync(grid, Spec);
        using var patience = new CancellationTokenSource();
        var given = grid.Service.FiguresAsync(id, patience.Token);
        await Until.TrueAsync(() => store.Opened.Count(file => file.Name == "cost.json") == Trials);

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => given);
        gate.SetResult();

        (await grid.Service.FiguresAsync(id, Token)).ShouldNotBeNull().ShouldNotBeEmpty();
        store.Opened.Count(file => file.Name == "cost.json").ShouldBe(Trials);
    }

    [Fact]
    public async Task Only_the_picture_that_a_report_shows_is_fetched()
    {
        var store = new FarArtifacts();
        await using var grid = await RehearsedGrid.StartAsync(artifacts: store);
        var id = await FinishAsync(grid, Spec);

        var files = (await grid.Service.ReportFilesAsync(id, Token)).ShouldNotBeNull();

        files.ShouldNotBeEmpty();
        store.Opened.Where(file => file.Name == "overlay.png").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task No_picture_is_fetched_where_a_report_shows_none()
    {
        var store = new FarArtifacts();
        await using var grid = await RehearsedGrid.StartAsync(artifacts: store);
        var id = await FinishAsync(grid, Search);

        (await grid.Service.FiguresAsync(id, Token)).ShouldNotBeNull().ShouldNotBeEmpty();

        store.Opened.ShouldNotContain(file => file.Name == "overlay.png");
    }

    private static async Task<string> FinishAsync(RehearsedGrid grid, string spec)
    {
        var id = (await grid.Service.SubmitAsync(spec, Token)).Sweep.Reading.Id;
        await grid.FinishAsync(id);
        return id;
    }
}
