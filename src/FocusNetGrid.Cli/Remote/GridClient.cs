using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Sweeps;

namespace FocusNetGrid.Cli.Remote;

/// <summary>Asks a grid over HTTP. What passes, such as a silo that is just being replaced, is asked again a few times.</summary>
internal sealed class GridClient : IDisposable
{
    private const int MostTries = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Until an answer begins; a grid gives up by itself after ten minutes, so that whoever says nothing for longer is gone.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(15);

    private readonly HttpClient http;
    private readonly Screen screen;
    private readonly TimeProvider clock;

    public GridClient(GridAddress address, Screen screen, TimeProvider clock)
    {
        (Address, this.screen, this.clock) = (address, screen, clock);
        // A redirection could carry the token elsewhere.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) };
        http = new(handler) { BaseAddress = new(address.Url, "api/v1/"), Timeout = LongestSilence };
        http.DefaultRequestHeaders.UserAgent.Add(new("focusnetgrid", typeof(GridClient).Assembly.GetName().Version!.ToString(3)));
        http.DefaultRequestHeaders.Authorization = address.Token is { } token ? new("Bearer", token) : null;
    }

    /// <summary>Which grid.</summary>
    public GridAddress Address { get; }

    /// <summary>Reads.</summary>
    /// <exception cref="RemoteException">The grid refuses, or cannot be reached.</exception>
    public Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) => AskAsync<T>(() => new(HttpMethod.Get, path), "", cancellationToken);

    /// <summary>Asks for a change; asked twice it is the same change.</summary>
    /// <exception cref="RemoteException">The grid refuses, or cannot be reached.</exception>
    public Task<T> PostAsync<T>(string path, CancellationToken cancellationToken) => AskAsync<T>(() => new(HttpMethod.Post, path), "", cancellationToken);

    /// <summary>Changes fields.</summary>
    /// <exception cref="RemoteException">The grid refuses, or cannot be reached.</exception>
    public Task<T> PatchAsync<T>(string path, object fields, CancellationToken cancellationToken) =>
        AskAsync<T>(() => new(HttpMethod.Patch, path) { Content = JsonContent.Create(fields, options: SweepJson.Options) }, "", cancellationToken);

    /// <summary>Sends a spec.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="spec">YAML.</param>
    /// <param name="file">Its file, which problems name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The grid refuses, or cannot be reached.</exception>
    public Task<T> PostSpecAsync<T>(string path, string spec, string file, CancellationToken cancellationToken) =>
        AskAsync<T>(() => new(HttpMethod.Post, path) { Content = new StringContent(spec, Encoding.UTF8, "application/yaml") }, file, cancellationToken);

    /// <summary>Opens an answer whose body is read as it comes; asked once.</summary>
    /// <param name="path">Where.</param>
    /// <param name="range">From which byte on, if the file is still the one with this tag; null for all of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The grid refuses, or cannot be reached.</exception>
    public async Task<HttpResponseMessage> OpenAsync(string path, (long From, EntityTagHeaderValue Tag)? range, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (range is var (from, tag))
        {
            request.Headers.Range = new(from, null);
            request.Headers.IfRange = new(tag);
        }

        return await SendAsync(request, "", cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>What the user hears where the connection fails.</summary>
    public RemoteException Unreachable(Exception cause) => new(
        [$"{Address}: cannot be reached ({cause.GetBaseException().Message.TrimEnd('.')}); look whether 'focusnetgrid serve' runs there, or give another --server"],
        ExitCode.WrongEnvironment,
        cause) { IsPassing = true };

    private async Task<T> AskAsync<T>(Func<HttpRequestMessage> request, string file, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var answer = await SendAsync(request(), file, cancellationToken);
                return await ReadAsync<T>(answer, cancellationToken);
            }
            catch (RemoteException passing) when (passing is { IsPassing: true, RetryAfter: { } wait } && wait <= LongestWait && tries < MostTries)
            {
                screen.Say($"{passing.Lines[0]}; asking again in {wait.TotalSeconds:0} s");
                await Task.Delay(wait, clock, cancellationToken);
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string file, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException unreachable)
        {
            throw Unreachable(unreachable);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable(late);
        }

        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw await GridProblem.ReadAsync(Address, answer, file, cancellationToken);
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<T>(SweepJson.Options, cancellationToken))!;
        }
        catch (JsonException stranger)
        {
            throw new RemoteException([$"{Address}: answers in a form that this version does not know; look whether the URL is the grid's, and whether its version is this one's"], ExitCode.WrongEnvironment, stranger);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            throw Unreachable(lost);
        }
    }
}
