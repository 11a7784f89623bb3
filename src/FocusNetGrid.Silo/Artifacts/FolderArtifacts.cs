using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Silo.Artifacts;

/// <summary>A folder on a disk that every host of the grid sees; trainers write to it themselves.</summary>
/// <param name="folder">It holds one folder a trial.</param>
public sealed class FolderArtifacts(string folder) : IArtifactStore
{
    /// <inheritdoc/>
    public string? Folder => folder;

    /// <inheritdoc/>
    public Task FetchAsync(string trial, int attempt, string directory, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task KeepAsync(string trial, int attempt, string directory, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IReadOnlyList<GridFile>> ListAsync(string trial, CancellationToken cancellationToken) =>
        Task.FromResult(FileShelf.List(Path.Combine(folder, trial)));

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string trial, string name, CancellationToken cancellationToken) =>
        Task.FromResult(FileShelf.Open(Path.Combine(folder, trial), name));
}
