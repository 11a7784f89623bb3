using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Reports.Text;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Dashboard.Wording;

/// <summary>Numbers, times and states as people read them.</summary>
internal static class Words
{
    /// <summary>What stands where there is nothing to tell.</summary>
    public const string None = "–";

    /// <summary>A length of time with the two units that matter: <c>45 s</c>, <c>12 min</c>, <c>3 h 12 min</c>, <c>2 d 4 h</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        var seconds = (long)Math.Round(Math.Max(0, time.TotalSeconds));
        return seconds switch
        {
            < 60 => $"{seconds} s",
            < 600 => seconds % 60 == 0 ? $"{seconds / 60} min" : $"{seconds / 60} min {seconds % 60} s",
            < 3600 => $"{seconds / 60} min",
            < 86_400 => seconds / 60 % 60 == 0 ? $"{seconds / 3600} h" : $"{seconds / 3600} h {seconds / 60 % 60} min",
            _ => seconds / 3600 % 24 == 0 ? $"{seconds / 86_400} d" : $"{seconds / 86_400} d {seconds / 3600 % 24} h",
        };
    }

    /// <summary>The time until a sweep is over; empty where it cannot be told.</summary>
    public static string Left(double? seconds) => seconds is { } known && double.IsFinite(known) ? $"about {Duration(TimeSpan.FromSeconds(Math.Min(known, 1e9)))}" : "";

    /// <summary>How long ago something was, in one unit.</summary>
    public static string Ago(DateTimeOffset then, DateTimeOffset now) => (now - then) switch
    {
        { TotalSeconds: < 2 } => "just now",
        { TotalSeconds: < 60 } age => $"{(int)age.TotalSeconds} s ago",
        { TotalMinutes: < 60 } age => $"{(int)age.TotalMinutes} min ago",
        { TotalHours: < 48 } age => $"{(int)age.TotalHours} h ago",
        var age => $"{(int)age.TotalDays} days ago",
    };

    /// <summary>A moment, for everybody alike.</summary>
    public static string Moment(DateTimeOffset when) => $"{when.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";

    /// <summary>A noun in the number that a count asks for.</summary>
    public static string Count(long count, string noun) => Amounts.Count(count, noun);

    /// <summary>Words as a sentence: <c>paused</c> becomes <c>Paused.</c></summary>
    public static string Sentence(string words) =>
        words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..].TrimEnd('.')}.";

    /// <summary>A score in [0, 1], as the reports write it.</summary>
    public static string Score(double? score) => score is { } known ? known.ToString("0.0000") : None;

    /// <summary>A loss or a rate, with the digits that tell two apart.</summary>
    public static string Figure(double value) => !double.IsFinite(value) ? "not finite" : value != 0 && Math.Abs(value) < 0.001 ? value.ToString("0.00e+0") : value.ToString("0.0000");

    /// <summary>Bytes with the unit that leaves one to three digits before the point.</summary>
    public static string Bytes(long bytes) => Amounts.Bytes(bytes);

    /// <summary>A state in small letters, as in links and in JSON.</summary>
    public static string Of(TrialStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A state in small letters.</summary>
    public static string Of(SweepStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A state in small letters.</summary>
    public static string Of(WorkerState state) => state.ToString().ToLowerInvariant();

    /// <summary>Why an attempt ended, in two or three words.</summary>
    public static string Of(FailureKind kind) => kind switch
    {
        FailureKind.Error => "error",
        FailureKind.Certain => "would fail again",
        FailureKind.WorkerDeath => "its process died",
        FailureKind.LeaseExpired => "not heard of any more",
        FailureKind.Interrupted => "interrupted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
