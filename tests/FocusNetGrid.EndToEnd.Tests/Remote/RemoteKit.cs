using FocusNetGrid.EndToEnd.Tests.Harness;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.EndToEnd.Tests.Remote;

/// <summary>A grid in memory with its API, and the command in a folder of its own that asks it.</summary>
internal sealed class RemoteKit : IAsyncDisposable
{
    private RemoteKit(ApiHost host)
    {
        Host = host;
        Command = new(Folder, ("FOCUSNETGRID_SERVER", Url), ("FOCUSNETGRID_TOKEN", ApiHost.WriteToken));
    }

    public ApiHost Host { get; }

    public TestGrid Grid => Host.Grid;

    public string Url => Host.Address.GetLeftPart(UriPartial.Authority);

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Finds the grid and the token in its environment.</summary>
    public GridCommand Command { get; }

    public static async Task<RemoteKit> StartAsync() => new(await ApiHost.StartAsync(ApiHost.Tokens));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Folder.Dispose();
    }
}
