using FocusNetGrid.Sweeps.Retries;
using FsCheck;
using FsCheck.Fluent;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>Random histories, and smaller ones of a history.</summary>
internal static class AnyHistory
{
    private const int MostSteps = 70;

    /// <summary>What machines and networks do of themselves, and a call more often that goes well.</summary>
    public static Gen<Step> Fault { get; } = Gen.Frequency(
        (60, Number(4).Select(worker => (Step)new Work(worker))),
        (16, from worker in Number(4) from fate in Gen.Elements(Fate.RequestLost, Fate.AnswerLost, Fate.Late, Fate.Twice) select (Step)new Work(worker, fate)),
        (6, Number(6).Select(message => (Step)new Arrive(message))),
        (6, Gen.Elements<Step>(new Wait(5), new Wait(31), new Wait(31))),
        (5, from worker in Number(4) from kind in Gen.Elements(FailureKind.Error, FailureKind.WorkerDeath, FailureKind.Interrupted) select (Step)new Break(worker, kind)),
        (3, Number(4).Select(worker => (Step)new Vanish(worker))),
        (2, from sweep in Number(2) from worker in Number(4) select (Step)new Abandon(sweep, worker)),
        (4, Number(2).Select(sweep => (Step)new Save(sweep))),
        (4, Number(2).Select(sweep => (Step)new Crash(sweep))),
        (2, Number(2).Select(sweep => (Step)new Extend(sweep))));

    /// <summary>What users and pruners ask for.</summary>
    public static Gen<Step> Wish { get; } = Gen.Frequency(
        (1, Number(2).Select(sweep => (Step)new Pause(sweep))),
        (1, Number(2).Select(sweep => (Step)new Resume(sweep))),
        (2, Number(2).Select(sweep => (Step)new Cancel(sweep))),
        (4, from sweep in Number(2) from cancelledToo in Gen.Elements(true, false) select (Step)new Retry(sweep, cancelledToo)),
        (3, from sweep in Number(2) from index in Number(4) select (Step)new Prune(sweep, index)));

    /// <summary>Histories of so many sweeps, with so many wishes in a hundred steps.</summary>
    public static Arbitrary<History> Of(int sweeps, int wishes) => Arb.From(
        from plans in (sweeps == 1 ? Plan("t0", "t1", "t2", "t3") : Plan("t0", "t1")).ArrayOf(sweeps)
        from workers in Gen.Choose(1, 4)
        from length in Gen.Choose(0, MostSteps)
        from steps in Gen.Frequency((100 - wishes, Fault), (wishes, Wish)).ArrayOf(length)
        select new History(plans, workers, steps),
        Smaller);

    private static Gen<SweepPlan> Plan(params string[] ids) =>
        from count in Gen.Choose(1, 4)
        from trials in Gen.Elements(ids).ArrayOf(count)
        from first in Gen.Choose(0, 2 * count)
        from most in Gen.Elements<int?>(null, null, 1, 2)
        select new SweepPlan(trials, Math.Min(first, count), most);

    private static Gen<int> Number(int below) => Gen.Choose(0, below - 1);

    /// <summary>Stretches of steps left out, long ones first; then whole sweeps, trials and workers left out; then calls that go well.</summary>
    private static IEnumerable<History> Smaller(History history)
    {
        var steps = history.Steps;
        for (var length = steps.Length; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= steps.Length; start += length)
            {
                yield return history with { Steps = [.. steps[..start], .. steps[(start + length)..]] };
            }
        }

        if (history.Sweeps.Length > 1)
        {
            yield return history with { Sweeps = history.Sweeps[..^1] };
        }

        if (history.Workers > 1)
        {
            yield return history with { Workers = history.Workers - 1 };
        }

        for (var sweep = 0; sweep < history.Sweeps.Length; sweep++)
        {
            var plan = history.Sweeps[sweep];
            if (plan.Trials.Length > 1)
            {
                SweepPlan shorter = plan with { Trials = plan.Trials[..^1], First = Math.Min(plan.First, plan.Trials.Length - 1) };
                yield return history with { Sweeps = [.. history.Sweeps[..sweep], shorter, .. history.Sweeps[(sweep + 1)..]] };
            }
        }

        for (var step = 0; step < steps.Length; step++)
        {
            if (steps[step] is Work { Fate: not Fate.Heard } work)
            {
                yield return history with { Steps = [.. steps[..step], work with { Fate = Fate.Heard }, .. steps[(step + 1)..]] };
            }
        }
    }
}
