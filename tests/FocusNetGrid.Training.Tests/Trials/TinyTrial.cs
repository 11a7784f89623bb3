using FocusNetGrid.Networks.UNet;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Losses;
using FocusNetGrid.Training.Optimization;
using FocusNetGrid.Training.Schedules;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>A trial of a network narrow enough to train within a second, with all that a resume could lose: batch norm and dropout.</summary>
internal static class TinyTrial
{
    public const int Epochs = 4;
    public const int TrainingCases = 10;

    public static DiscData Data { get; } = new(16);

    public static TrialSpec Spec { get; } = new()
    {
        Data = new Component("discs", new() { ["size"] = 32 }),
        DataFingerprint = Data.Fingerprint,
        Split = new SplitPart(0, [.. Data.Ids.Take(TrainingCases)], [.. Data.Ids.Skip(TrainingCases).Take(3)], [.. Data.Ids.Skip(TrainingCases + 3)]),
        Network = Component.From("unet", new UNetOptions { Widths = [4, 8], BatchNorm = true, Dropout = 0.3 }),
        Loss = Component.From("all-hl", new AdaptiveHybridOptions()),
        Training = new TrainingSpec
        {
            Epochs = Epochs,
            Batch = 4,
            Optimizer = Component.From("adam", new AdamOptions { LearningRate = 1e-2 }),
            Schedule = Component.From("cosine", new CosineOptions { WarmUpEpochs = 1 }),
        },
        Seed = 7,
    };

    /// <summary>The same without what slows learning down: it finds discs within a few seconds.</summary>
    public static TrialSpec Learner { get; } = Spec
        .WithTraining(training => training with
        {
            Epochs = 60,
            Optimizer = Component.From("adam", new AdamOptions { LearningRate = 3e-3 }),
            Schedule = Component.From("constant", new ConstantOptions()),
        })
        with { Network = Component.From("unet", new UNetOptions { Widths = [8, 16], Dropout = 0 }) };

    public static TrialSpec WithTraining(this TrialSpec spec, Func<TrainingSpec, TrainingSpec> change) => spec with { Training = change(spec.Training) };

    /// <summary>An optimiser of which a resume could lose something.</summary>
    public static Component Optimizer(string name) => name switch
    {
        "adam" => Component.From(name, new AdamOptions { LearningRate = 1e-2, ClipNorm = 0.5 }),
        "adamw" => Component.From(name, new AdamWOptions { LearningRate = 1e-2 }),
        _ => Component.From(name, new SgdOptions { LearningRate = 1e-2, Nesterov = true }),
    };

    /// <summary>Runs a trial in a folder, in a runner of its own.</summary>
    public static async Task<TrialResult> RunAsync(TrialSpec spec, TrialFolder folder, ITrialObserver? observer = null, int attempt = 1)
    {
        using var runner = NewRunner();
        return await runner.RunAsync(
            new TrialAssignment(spec, attempt, "cpu", folder.Path), observer ?? new SilentObserver(), TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a trial in a folder, in a runner that may have run others before.</summary>
    public static Task<TrialResult> RunAsync(this TrialRunner runner, TrialSpec spec, TrialFolder folder, ITrialObserver? observer = null) =>
        runner.RunAsync(new TrialAssignment(spec, 1, "cpu", folder.Path), observer ?? new SilentObserver(), TestContext.Current.CancellationToken);

    /// <summary>A runner as a fresh process has it.</summary>
    public static TrialRunner NewRunner() => new(new SinglePreparedData(Data), TimeProvider.System);

    /// <summary>Runs a trial until a step, at which it is cut off as by a kill: nothing is written after.</summary>
    public static async Task CutOffAsync(TrialSpec spec, TrialFolder folder, Func<StepProgress, bool> at)
    {
        var observer = new SilentObserver { OnStep = progress => ThrowWhen(at(progress), () => new InvalidProgramException("Killed.")) };
        await Should.ThrowAsync<InvalidProgramException>(() => RunAsync(spec, folder, observer));
    }

    /// <summary>Runs a trial until its observer stops it at a step.</summary>
    /// <param name="spec">The trial.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="reason">What the runner has to give as the reason.</param>
    /// <param name="at">The step.</param>
    /// <param name="thrown">The observer's reason, if it is another.</param>
    public static async Task StopAsync(TrialSpec spec, TrialFolder folder, StopReason reason, Func<StepProgress, bool> at, StopReason? thrown = null)
    {
        var observer = new SilentObserver { OnStep = progress => ThrowWhen(at(progress), () => new TrialStoppedException(thrown ?? reason)) };
        var stop = await Should.ThrowAsync<TrialStoppedException>(() => RunAsync(spec, folder, observer));
        stop.Reason.ShouldBe(reason);
    }

    /// <summary>Runs a trial until it is cancelled at a step.</summary>
    public static async Task CancelAsync(TrialSpec spec, TrialFolder folder, Func<StepProgress, bool> at)
    {
        using var cut = new CancellationTokenSource();
        using var runner = NewRunner();
        var observer = new SilentObserver { OnStep = progress => CancelWhen(at(progress), cut) };
        await Should.ThrowAsync<OperationCanceledException>(() => runner.RunAsync(new(spec, 1, "cpu", folder.Path), observer, cut.Token));
    }

    private static void ThrowWhen(bool reached, Func<Exception> problem)
    {
        if (reached)
        {
            throw problem();
        }
    }

    private static void CancelWhen(bool reached, CancellationTokenSource cut)
    {
        if (reached)
        {
            cut.Cancel();
        }
    }
}
