using System.Net;
using System.Net.Http.Headers;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Cli.Remote;

/// <summary>Fetches files into a folder, whole or not at all; where the connection is lost, goes on from there.</summary>
internal sealed class FileDownload(GridClient grid, string folder, Screen screen)
{
    private const int MostTries = 5;
    private const int BufferBytes = 1 << 16;
    private readonly string root = Path.GetFullPath(folder);

    /// <summary>How long a connection may bring nothing before it counts as lost: one that died without a word is never closed.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Fetches one, unless it is there.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="RemoteException">The grid names a file that lies elsewhere, or cannot be reached.</exception>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public async Task<string> FetchAsync(string place, GridFile file, CancellationToken cancellationToken)
    {
        var path = PathOf(file.Name);
        if (new FileInfo(path) is { Exists: true } there && there.Length == file.Bytes && there.LastWriteTimeUtc == file.Changed.UtcDateTime)
        {
            return path;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var unfinished = path + ".part";
            await using (var target = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                await FetchAsync($"{place}/{string.Join('/', file.Name.Split('/').Select(Uri.EscapeDataString))}", target, cancellationToken);
            }

            File.SetLastWriteTimeUtc(unfinished, file.Changed.UtcDateTime);
            File.Move(unfinished, path, overwrite: true);
            return path;
        }
        catch (Exception refused) when (refused is (IOException and not HttpIOException) or UnauthorizedAccessException)
        {
            throw new StorageException(path, $"could not be written: {refused.Message.TrimEnd('.')}; mend that and give the same command again", refused);
        }
    }

    private async Task FetchAsync(string url, FileStream target, CancellationToken cancellationToken)
    {
        EntityTagHeaderValue? tag = null;
        var backOff = new BackOff();
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var answer = await grid.OpenAsync(url, tag is not null && target.Position > 0 ? (target.Position, tag) : null, cancellationToken);
                if (answer.StatusCode != HttpStatusCode.PartialContent)
                {
                    target.SetLength(0);
                }

                tag = answer.Headers.ETag;
                await CopyAsync(answer, target, cancellationToken);
                return;
            }
            catch (Exception lost) when ((lost is HttpRequestException or HttpIOException or RemoteException { IsPassing: true }) && tries < MostTries)
            {
                var wait = backOff.Next();
                screen.Warn($"{grid.Address}: the download was cut off at {Words.Bytes(target.Position)}; going on in {wait.TotalSeconds:0} s");
                await Task.Delay(wait, cancellationToken);
            }
            catch (HttpRequestException lost)
            {
                throw grid.Unreachable(lost);
            }
        }
    }

    /// <summary>Reads and writes apart, as what is wrong with the disk is no fault of the grid's.</summary>
    private async Task CopyAsync(HttpResponseMessage answer, FileStream target, CancellationToken cancellationToken)
    {
        await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[BufferBytes];
        while (await ReadAsync(content, buffer, cancellationToken) is > 0 and var count)
        {
            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
    }

    private async Task<int> ReadAsync(Stream content, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(Silence);
        try
        {
            return await content.ReadAsync(buffer, silence.Token);
        }
        catch (OperationCanceledException silent) when (!cancellationToken.IsCancellationRequested)
        {
            throw grid.Unreachable(new TimeoutException($"nothing was heard for {Silence.TotalSeconds:0} s", silent));
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw grid.Unreachable(lost);
        }
    }

    /// <summary>A grid that is not what it seems must not write elsewhere.</summary>
    private string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !name.Contains('\\')
            ? path
            : throw new RemoteException([$"{grid.Address}: names a file '{name}' that would lie outside of {folder}; do not trust this grid"], ExitCode.WrongEnvironment);
    }
}
