using System.Collections.Concurrent;
using System.Text;
using FocusNetGrid.Silo.Artifacts;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Silo.Workers;

namespace FocusNetGrid.Silo.Tests.Service;

/// <summary>A store that no host has as a folder; every trial has left what its figures need.</summary>
internal sealed class FarArtifacts : IArtifactStore
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(RunJson.Write(new ConcludedTrial(1000, new('0', 64))));

    /// <summary>Every file that was asked for, as often as it was.</summary>
    public ConcurrentQueue<(string Trial, string Name)> Opened { get; } = new();

    /// <summary>Files are given once this has ended.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Whether every connection is lost in the middle of a file.</summary>
    public bool IsLost { get; set; }

    public string? Folder => null;

    public Task FetchAsync(string trial, int attempt, string directory, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task KeepAsync(string trial, int attempt, string directory, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<GridFile>> ListAsync(string trial, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<GridFile>>([]);

    public async Task<Stream?> OpenAsync(string trial, string name, CancellationToken cancellationToken)
    {
        Opened.Enqueue((trial, name));
        await Gate.WaitAsync(cancellationToken);
        return IsLost ? new LostStream(Content[..(Content.Length / 2)]) : new MemoryStream(Content);
    }

    /// <summary>Ends with a lost connection.</summary>
    private sealed class LostStream(byte[] beginning) : MemoryStream(beginning)
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await base.CopyToAsync(destination, bufferSize, cancellationToken);
            throw new IOException("the connection was lost");
        }
    }
}
