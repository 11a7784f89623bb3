using System.Net.ServerSentEvents;
using System.Text.Json;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Progress;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps;

namespace FocusNetGrid.Cli.Remote;

/// <summary>Follows a sweep of a grid to its end, a line whenever something has changed; connects again where the connection is lost.</summary>
internal sealed class SweepWatch(CommandContext context, GridClient grid)
{
    /// <summary>A grid is never silent for so long: it sends heartbeats.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    private readonly BackOff backOff = new();
    private string said = "";

    /// <summary>Follows it, and shows what came out.</summary>
    /// <returns>An <see cref="ExitCode"/>: the sweep's outcome.</returns>
    /// <exception cref="RemoteException">The grid does not know the sweep, or could not be reached in the first place.</exception>
    public async Task<int> FollowAsync(string sweep, CancellationToken cancellationToken)
    {
        for (var hasBegun = false; ;)
        {
            try
            {
                if (await ReadAsync(sweep, () => hasBegun = true, cancellationToken))
                {
                    return await ConcludeAsync(sweep, cancellationToken);
                }

                await WaitAsync($"{grid.Address}: the connection was closed", cancellationToken);
            }
            catch (RemoteException passing) when (passing.IsPassing && hasBegun)
            {
                await WaitAsync(passing.Lines[0], cancellationToken);
            }
        }
    }

    private async Task WaitAsync(string why, CancellationToken cancellationToken)
    {
        var wait = backOff.Next();
        context.Screen.Warn($"{why}; connecting again in {wait.TotalSeconds:0} s");
        said = "";
        await Task.Delay(wait, context.Clock, cancellationToken);
    }

    /// <summary>Reads one stream; true where the sweep is over.</summary>
    private async Task<bool> ReadAsync(string sweep, Action begun, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(Silence);
        try
        {
            using var answer = await grid.OpenAsync($"sweeps/{sweep}/events", null, silence.Token);
            await using var stream = await answer.Content.ReadAsStreamAsync(silence.Token);
            begun();
            await foreach (var happened in SseParser.Create(stream).EnumerateAsync(silence.Token))
            {
                silence.CancelAfter(Silence);
                backOff.Reset();
                switch (happened.EventType)
                {
                    case "sweep":
                        Say(JsonSerializer.Deserialize<SweepChanged>(happened.Data, SweepJson.Options)!);
                        break;
                    case "end":
                        return true;
                    case "away":
                        return false;
                }
            }

            return false;
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

    private void Say(SweepChanged changed)
    {
        var reading = changed.Sweep.Reading;
        var what = $"{RemoteSweep.StatusOf(reading)}: {SweepMeter.Counts(reading)} trials{(reading.Running > 0 ? $", {reading.Running:N0} running" : "")}  {SweepMeter.Best(reading)}".TrimEnd();
        if (what == said)
        {
            return;
        }

        said = what;
        var left = changed.SecondsLeft is { } seconds ? $"  {Words.Duration(TimeSpan.FromSeconds(seconds))} left" : "";
        context.Screen.Say($"{context.Clock.GetLocalNow():HH:mm:ss} {what}{left}");
    }

    private async Task<int> ConcludeAsync(string id, CancellationToken cancellationToken)
    {
        var sweep = await grid.SweepAsync(id, cancellationToken);
        var code = RemoteSweep.Outcome(sweep.Reading);
        context.Screen.Show(console => RemoteTables.Conclude(console, grid.Address, sweep));
        if (context.Screen.Json)
        {
            context.Screen.ShowJson(RemoteSweep.Of(grid.Address, sweep, await grid.TrialsAsync(id, cancellationToken), code));
        }

        return code;
    }
}
