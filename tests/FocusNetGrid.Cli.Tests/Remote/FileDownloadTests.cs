using FocusNetGrid.Cli.Remote;
using FocusNetGrid.Cli.Screens;

namespace FocusNetGrid.Cli.Tests.Remote;

/// <summary>Files over connections that do not hold.</summary>
public sealed class FileDownloadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_died_without_a_word_is_given_up_and_the_rest_is_fetched()
    {
        var folder = Directory.CreateTempSubdirectory("focusnetgrid-download-");
        using var server = new StallingGrid();
        var screen = new Screen(Verbosity.Quiet, json: false);
        using var grid = new GridClient(new(server.Address, null), screen, TimeProvider.System);
        var download = new FileDownload(grid, folder.FullName, screen) { Silence = TimeSpan.FromMilliseconds(300) };

        var answering = server.AnswerAsync(Token);
        var path = await download.FetchAsync("sweeps/x/report", new("report.md", StallingGrid.Content.Length, DateTimeOffset.UnixEpoch), Token).WaitAsync(Patience, Token);

        (await answering).ShouldContain("Range: bytes=4-");
        (await File.ReadAllTextAsync(path, Token)).ShouldBe(StallingGrid.Content);
        folder.Delete(recursive: true);
    }
}
