using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Sweeps.Coordination;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Turns a sweep's readings into what people want to know: how far, how good, how fast, how long.</summary>
/// <param name="clock">Measures how long the trials so far took.</param>
internal sealed class SweepMeter(TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();
    private int? _endedBefore;

    /// <summary>Share of the trials that have ended, 0 to 1.</summary>
    public static double Fraction(SweepReading reading) => reading.Trials == 0 ? 1 : (double)reading.Ended / reading.Trials;

    /// <summary>For example <c>12 of 40, 1 failed, 3 pruned</c>.</summary>
    public static string Counts(SweepReading reading)
    {
        var counts = $"{reading.Ended:N0} of {reading.Trials:N0}{(reading.IsOpen ? " so far" : "")}";
        foreach (var (count, word) in new[] { (reading.Failed, "failed"), (reading.Pruned, "pruned"), (reading.Cancelled, "cancelled") })
        {
            counts += count > 0 ? $", {count:N0} {word}" : "";
        }

        return counts;
    }

    /// <summary>The best trial so far, for example <c>best 0.912 (widths=[8, 16], fold 2)</c>; empty before the first result.</summary>
    public static string Best(SweepReading reading) => reading.Best is { } best ? $"best {best.Score:0.0000} ({best.Title})" : "";

    /// <summary>Speed of this session and time left; empty before there is anything to judge by.</summary>
    /// <param name="reading">How far the sweep is.</param>
    /// <param name="trial">How long the trials that run now take as a whole; for as long as none has ended.</param>
    public string Pace(SweepReading reading, TimeSpan? trial = null)
    {
        var done = reading.Ended - (_endedBefore ??= reading.Ended);
        if (done == 0)
        {
            return trial is { } whole && reading.Workers > 0
                ? $"about {Words.Duration(whole * (reading.Trials - reading.Ended) / reading.Workers)} left"
                : "";
        }

        var each = clock.GetElapsedTime(_started) / done;
        var rate = each < TimeSpan.FromMinutes(1) ? $"{TimeSpan.FromMinutes(1) / each:0.0} trials/min" : $"{TimeSpan.FromHours(1) / each:0.0} trials/h";
        var left = reading.Trials - reading.Ended;
        return left > 0 ? $"{rate}, {Words.Duration(each * left)} left" : rate;
    }
}
