using System.Net;
using System.Text.Json.Nodes;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests.Remote;

/// <summary>The command and a real grid, over HTTP.</summary>
public sealed class ServedGridTests
{
    [Fact]
    public async Task A_spec_is_submitted_watched_shown_and_its_report_fetched()
    {
        await using var grid = new ServedGrid(20, 2);
        await grid.StartAsync();
        grid.Folder.Write(TinySpec.File, TinySpec.Synthetic + "\nseeds: [0, 1, 2]");

        var watched = (await grid.Command.RunAsync("submit", TinySpec.File, "--watch", "--json")).ShouldSucceed().Json;
        var shown = (await grid.Command.RunAsync("show", "tiny")).ShouldSucceed();
        var report = (await grid.Command.RunAsync("download", "tiny", "--out", "report", "--json")).ShouldSucceed().Json;

        watched["trials"]!.AsArray().Select(trial => trial!["status"]!.GetValue<string>()).ShouldBe(["succeeded", "succeeded", "succeeded"]);
        shown.Output.ShouldContain("finished, 3 of 3 trials succeeded");
        report["files"]!.AsArray().Select(file => file!["name"]!.GetValue<string>()).ShouldContain("report.html");
        File.ReadAllText(grid.Folder.In("report", "report.html")).ShouldContain("tiny");
    }

    [Fact]
    public async Task A_sweep_goes_on_and_a_watch_follows_it_where_the_server_is_killed_and_started_anew()
    {
        await using var grid = new ServedGrid(400, 2);
        await grid.StartAsync();
        grid.Folder.Write(TinySpec.File, TinySpec.Synthetic + $"\nseeds: [{string.Join(", ", Enumerable.Range(0, 40))}]");
        using var watch = grid.Command.Start("submit", TinySpec.File, "--watch", "--json");
        // One, or ten and more: a slow machine may miss some.
        await watch.UntilErrorLineAsync("running: 1");

        await grid.KillAsync();
        await watch.UntilErrorLineAsync("connecting again");
        await grid.StartAsync();

        var outcome = (await GridCommand.EndAsync(watch)).ShouldSucceed();
        outcome.Json["trials"]!.AsArray().Count(trial => trial!["status"]!.GetValue<string>() == "succeeded").ShouldBe(40);
    }

    [Fact]
    public async Task A_sweep_pauses_and_what_is_asked_of_it_shows()
    {
        await using var grid = new ServedGrid(50, 1);
        await grid.StartAsync();
        grid.Folder.Write(TinySpec.File, TinySpec.Long(1000));
        (await grid.Command.RunAsync("submit", TinySpec.File)).ShouldSucceed();

        (await grid.Command.RunAsync("pause", "tiny")).ShouldSucceed().Output.ShouldEndWith(": paused\n");
        (await grid.Command.RunAsync("list")).ShouldSucceed().Output.ShouldMatch(@"tiny\s+[0-9a-f]{16}\s+paused");
        (await grid.Command.RunAsync("priority", "tiny", "77")).ShouldSucceed();
        (await ReadAsync(grid, "sweeps/" + await IdAsync(grid)))["priority"]!.GetValue<int>().ShouldBe(77);
        (await grid.Command.RunAsync("cancel", "tiny")).ShouldSucceed();
        (await grid.Command.RunAsync("watch", "tiny", "--json")).ShouldSucceed().Json["status"]!.GetValue<string>().ShouldBe("cancelled");
        (await grid.Command.RunAsync("workers")).ShouldSucceed().Output.ShouldContain("cpu:0");
    }

    [Fact]
    public async Task A_trials_files_are_found_by_their_names_only()
    {
        await using var grid = new ServedGrid(10, 1);
        await grid.StartAsync();
        grid.Folder.Write(TinySpec.File, TinySpec.Synthetic);
        (await grid.Command.RunAsync("submit", TinySpec.File, "--watch")).ShouldSucceed();
        var id = await IdAsync(grid);
        using var http = new HttpClient();

        foreach (var name in new[] { "..%2F..%2Fgrid.db", "%2Fetc%2Fpasswd", "..%2f..%2f..%2f..%2fetc%2fpasswd" })
        {
            foreach (var place in new[] { "trials/1/files", "report" })
            {
                using var answer = await http.GetAsync(new Uri($"{grid.Url}/api/v1/sweeps/{id}/{place}/{name}"), TestContext.Current.CancellationToken);
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
            }
        }
    }

    private static async Task<string> IdAsync(ServedGrid grid) => (await ReadAsync(grid, "sweeps"))["sweeps"]![0]!["reading"]!["id"]!.GetValue<string>();

    private static async Task<JsonNode> ReadAsync(ServedGrid grid, string path)
    {
        using var http = new HttpClient();
        return JsonNode.Parse(await http.GetStringAsync(new Uri($"{grid.Url}/api/v1/{path}"), TestContext.Current.CancellationToken))!;
    }
}
