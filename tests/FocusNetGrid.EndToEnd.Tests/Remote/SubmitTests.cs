using System.Net;
using System.Net.Sockets;
using FocusNetGrid.EndToEnd.Tests.Harness;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.EndToEnd.Tests.Remote;

/// <summary>A spec on its way to a grid.</summary>
public sealed class SubmitTests
{
    private const string Spec = "spec.yaml";

    [Fact]
    public async Task A_spec_is_submitted_and_known_the_second_time()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Folder.Write(Spec, TestGrid.Text(3));

        var first = (await kit.Command.RunAsync("submit", Spec)).ShouldSucceed();
        var second = (await kit.Command.RunAsync("submit", Spec, "--json")).ShouldSucceed();

        var id = second.Json["run"]!.GetValue<string>();
        first.Output.ShouldBe($"small ({id}): submitted, 3 trials\n");
        second.Json["isNew"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_command_line_sets_goes_along_and_paths_stay_the_servers()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Folder.Write(Spec, TestGrid.Text(1).Replace("{name: synthetic, kind: nuclei, count: 16, size: 32}", "{name: folder, path: here, size: 32}", StringComparison.Ordinal));

        var submitted = (await kit.Command.RunAsync("submit", Spec, "--set", "training.epochs=7", "--data", "nuclei/stage1", "--json")).ShouldSucceed();

        var sweep = kit.Grid[submitted.Json["run"]!.GetValue<string>()];
        sweep.Plan.Sweep.Base.Training.Epochs.ShouldBe(7);
        sweep.Details.Spec.ShouldContain("path: nuclei/stage1\n");
    }

    [Fact]
    public async Task What_is_wrong_with_a_spec_is_told_with_the_files_lines_before_anything_is_sent()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Folder.Write(Spec, TestGrid.Text(1).Replace("epochs: 2", "epochs: two", StringComparison.Ordinal));

        var outcome = await kit.Command.RunAsync("submit", Spec, "--server", "http://localhost:1");

        outcome.ShouldBeRefusedWith("spec.yaml:5: training.epochs", "two");
    }

    [Fact]
    public async Task What_the_grid_refuses_is_told_in_its_words()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Folder.Write(Spec, TestGrid.Text(1).Replace("{name: synthetic, kind: nuclei, count: 16, size: 32}", "{name: folder, path: /etc, size: 32}", StringComparison.Ordinal));

        (await kit.Command.RunAsync("submit", Spec)).ShouldBeRefusedWith("spec.yaml: data.path", "'/etc' lies outside of the data folder");
    }

    [Fact]
    public async Task A_grid_that_is_away_is_told_with_its_url_and_what_to_do()
    {
        using var folder = new TemporaryFolder();
        folder.Write(Spec, TestGrid.Text(1));
        var url = $"http://127.0.0.1:{FreePort()}";

        var outcome = await new GridCommand(folder).RunAsync("submit", Spec, "--server", url);

        outcome.ExitCode.ShouldBe(3);
        var line = outcome.ErrorLines.ShouldHaveSingleItem();
        line.ShouldStartWith($"error: {url}: cannot be reached");
        line.ShouldContain("focusnetgrid serve");
    }

    [Fact]
    public async Task A_wrong_token_is_told_with_where_to_give_it()
    {
        await using var kit = await RemoteKit.StartAsync();
        kit.Folder.Write(Spec, TestGrid.Text(1));

        (await kit.Command.RunAsync("submit", Spec, "--token", "wrong-token-0123456789")).ShouldBeRefusedWith(kit.Url, "FOCUSNETGRID_TOKEN");
        (await kit.Command.RunAsync("submit", Spec, "--token", ApiHost.ReadToken)).ShouldBeRefusedWith(kit.Url, "write token");
    }

    [Theory]
    [InlineData("localhost:8080", "'localhost:8080' is no URL of a grid")]
    [InlineData("grid", "'grid' is no URL of a grid")]
    [InlineData("ftp://grid", "'ftp://grid' is no URL of a grid")]
    [InlineData("http://me:secret@grid", "FOCUSNETGRID_TOKEN")]
    public async Task A_wrong_url_is_told_with_an_example(string url, string told)
    {
        using var folder = new TemporaryFolder();
        folder.Write(Spec, TestGrid.Text(1));

        (await new GridCommand(folder).RunAsync("submit", Spec, "--server", url)).ShouldBeRefusedWith("--server", told);
    }

    [Fact]
    public async Task Without_a_grid_there_is_nothing_to_submit_to()
    {
        using var folder = new TemporaryFolder();

        (await new GridCommand(folder).RunAsync("submit", Spec)).ShouldBeRefusedWith("--server", "FOCUSNETGRID_SERVER", "focusnetgrid run");
    }

    [Fact]
    public async Task A_server_that_is_no_grid_is_told_so()
    {
        await using var kit = await RemoteKit.StartAsync();

        var outcome = await kit.Command.RunAsync("workers", "--server", $"{kit.Url}/elsewhere");

        outcome.ExitCode.ShouldBe(3);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldContain("look whether the URL is the grid's");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
