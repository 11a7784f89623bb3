using System.Collections.Concurrent;
using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Silo.Artifacts.Azure;

/// <summary>
/// A container in Azure Blob Storage: <c>trial/attempt/file</c>. An attempt writes under its own number alone, so one that was superseded, and does not
/// know it yet, can spoil nothing.
/// </summary>
/// <param name="container">The container; made where it is missing.</param>
public sealed class BlobArtifacts(BlobContainerClient container) : IArtifactStore
{
    private readonly ConcurrentDictionary<(string Trial, int Attempt), Dictionary<string, (long Bytes, DateTime Written)>> kept = [];

    /// <inheritdoc/>
    public string? Folder => null;

    /// <inheritdoc/>
    public async Task FetchAsync(string trial, int attempt, string directory, CancellationToken cancellationToken)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        Directory.CreateDirectory(directory);
        foreach (var blob in Newest(await BlobsAsync(trial, cancellationToken), attempt))
        {
            var file = Path.Combine(directory, blob.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await container.GetBlobClient(blob.Path).DownloadToAsync(file, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task KeepAsync(string trial, int attempt, string directory, CancellationToken cancellationToken)
    {
        var known = kept.GetOrAdd((trial, attempt), _ => []);
        var files = new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !FileShelf.IsUnfinished(file.Name))
            .OrderBy(file => file.LastWriteTimeUtc);

        // In the order in which they were written: a crash in between leaves what it would have left on the disk.
        foreach (var file in files)
        {
            var (name, now) = (Path.GetRelativePath(directory, file.FullName), (file.Length, file.LastWriteTimeUtc));
            if (known.GetValueOrDefault(name) != now)
            {
                await using var content = file.OpenRead();
                await container.GetBlobClient($"{trial}/{attempt.ToString("D6", CultureInfo.InvariantCulture)}/{name}").UploadAsync(content, overwrite: true, cancellationToken);
                known[name] = now;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GridFile>> ListAsync(string trial, CancellationToken cancellationToken) =>
        [.. Newest(await BlobsAsync(trial, cancellationToken), int.MaxValue)
            .Select(blob => new GridFile(blob.Name, blob.Bytes, blob.Changed))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string trial, string name, CancellationToken cancellationToken) =>
        Newest(await BlobsAsync(trial, cancellationToken), int.MaxValue).FirstOrDefault(blob => blob.Name == name) is { } found
            ? await container.GetBlobClient(found.Path).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken)
            : null;

    /// <summary>What one of the attempts up to a number has left: the newest that has a checkpoint or more.</summary>
    private static IEnumerable<KeptBlob> Newest(IReadOnlyList<KeptBlob> blobs, int attempt)
    {
        var newest = AttemptChoice.Of(blobs.Select(blob => (blob.Attempt, blob.Name)), attempt);
        return blobs.Where(blob => blob.Attempt == newest);
    }

    private async Task<IReadOnlyList<KeptBlob>> BlobsAsync(string trial, CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var found = new List<KeptBlob>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{trial}/", cancellationToken))
        {
            var parts = blob.Name.Split('/', 3);
            found.Add(new(blob.Name, int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], blob.Properties.ContentLength ?? 0, blob.Properties.LastModified ?? default));
        }

        return found;
    }

    private sealed record KeptBlob(string Path, int Attempt, string Name, long Bytes, DateTimeOffset Changed);
}
