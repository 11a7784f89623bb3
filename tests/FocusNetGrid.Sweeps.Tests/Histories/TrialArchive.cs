using System.Text.Json;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>The records of all trials: each change is written before it is answered, so a crash loses none that was acknowledged.</summary>
internal sealed class TrialArchive(World world)
{
    public const int Epochs = 2;

    private static readonly RetryPolicy Policy = new() { Errors = 2, WorkerDeaths = 2, SilentLeases = 4, BackOffSeconds = 10 };

    private readonly Dictionary<string, TrialLog> live = [];
    private readonly Dictionary<string, string> written = [];
    private readonly Dictionary<string, TrialWitness> witnesses = [];

    public IEnumerable<string> Ids => witnesses.Keys;

    /// <summary>How good a trial is: the same for every attempt at it.</summary>
    public static double ScoreOf(string id) => (id[1] - '0' + 1) / 16.0;

    public TrialLog Read(string id)
    {
        if (!live.TryGetValue(id, out var log))
        {
            log = written.TryGetValue(id, out var text) ? JsonSerializer.Deserialize<TrialLog>(text, SweepJson.Options)! : TrialLog.Of(id);
            live[id] = log;
        }

        return log;
    }

    public string Text(string id) => written.GetValueOrDefault(id, "");

    public TrialWitness WitnessOf(string id)
    {
        if (!witnesses.TryGetValue(id, out var witness))
        {
            witnesses[id] = witness = new();
        }

        return witness;
    }

    /// <summary>The processes die that have the records.</summary>
    public void Crash() => live.Clear();

    public BeginAnswer Begin(string id, BeginRequest request)
    {
        var (answer, hasChanged) = Do(id, log => log.Begin(request, Policy, world.Now));
        WitnessOf(id).Began(request, answer, hasChanged);
        return answer;
    }

    public ReportAnswer Report(string id, int attempt, int epoch)
    {
        var (answer, hasChanged) = Do(id, log => log.Report(attempt, new(epoch, 1e-3, attempt, 1, 0.5, 0.5, true)));
        WitnessOf(id).Reported(attempt, epoch, answer, hasChanged);
        return answer;
    }

    public FinishAnswer Finish(string id, int attempt, bool isPruned)
    {
        var result = new TrialResult { TrialId = id, History = [], BestEpoch = 1, Evaluations = [], WeightsSha256 = $"{attempt}", Cost = new(1, 1, 1, 1, 1) };
        var (answer, hasChanged) = Do(id, log => log.Finish(attempt, result, isPruned, world.Now));
        WitnessOf(id).Left(attempt, answer.Verdict, hasChanged, true);
        return answer;
    }

    public FailAnswer Fail(string id, int attempt, FailureKind kind)
    {
        var (answer, hasChanged) = Do(id, log => log.Fail(attempt, new(kind, "it broke"), Policy, world.Now, 0));
        WitnessOf(id).Left(attempt, answer.Verdict, hasChanged, false);
        return answer;
    }

    public FinishAnswer Close(string id, TrialOwner owner, CloseReason reason)
    {
        var (answer, hasChanged) = Do(id, log => log.Close(owner, reason, "no more", world.Now));
        WitnessOf(id).Closed(owner, hasChanged);
        return answer;
    }

    private (TAnswer Answer, bool HasChanged) Do<TAnswer>(string id, Func<TrialLog, Decision<TAnswer, TrialEvent>> command)
    {
        var before = Read(id);
        var decision = command(before);
        var after = before.Apply(decision.Events);
        if (!ReferenceEquals(after, before))
        {
            written[id] = JsonSerializer.Serialize(after, SweepJson.Options);
            live[id] = after;
            WitnessOf(id).Endings.AddRange(decision.Events.OfType<TrialEnded>().Select(ended => ended.Ending));
        }

        return (decision.Answer, !ReferenceEquals(after, before));
    }
}
