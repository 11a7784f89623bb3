using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Silo.Artifacts;

/// <summary>Where a grid keeps what its trials leave: checkpoints, weights, histories, pictures.</summary>
public interface IArtifactStore
{
    /// <summary>The folder with one folder a trial, where the store is one that every host sees; null where trainers write to a disk of their own.</summary>
    string? Folder { get; }

    /// <summary>Brings what earlier attempts at a trial have left to a trainer's folder, whatever lay there before.</summary>
    Task FetchAsync(string trial, int attempt, string directory, CancellationToken cancellationToken);

    /// <summary>Keeps what an attempt has in its folder; durable when this ends.</summary>
    Task KeepAsync(string trial, int attempt, string directory, CancellationToken cancellationToken);

    /// <summary>What the newest attempt has left, in the order of the names.</summary>
    Task<IReadOnlyList<GridFile>> ListAsync(string trial, CancellationToken cancellationToken);

    /// <summary>One of <see cref="ListAsync"/>; null where it is not among them. The stream can seek; the caller disposes of it.</summary>
    Task<Stream?> OpenAsync(string trial, string name, CancellationToken cancellationToken);
}
