using System.Text.Json.Serialization;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>What a trainer process tells its worker: one line of JSON on what the process got as its standard output.</summary>
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Heartbeat), "heartbeat")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Stepped), "stepped")]
[JsonDerivedType(typeof(EpochEnded), "epoch")]
[JsonDerivedType(typeof(Finished), "result")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(Faulted), "fault")]
internal abstract record TrainerReport
{
    private TrainerReport()
    {
    }

    /// <summary>The process is up and takes orders.</summary>
    public sealed record Ready : TrainerReport;

    /// <summary>The process lives; said every second, whatever it computes.</summary>
    public sealed record Heartbeat : TrainerReport;

    /// <summary>The trial begins, or goes on after so many epochs.</summary>
    public sealed record Started(int EpochsDone) : TrainerReport;

    /// <summary>A step is done; not every step is told.</summary>
    public sealed record Stepped(StepProgress Progress) : TrainerReport;

    /// <summary>An epoch is done, and the trial waits for <see cref="TrainerOrder.Answer"/>.</summary>
    public sealed record EpochEnded(EpochRecord Epoch) : TrainerReport;

    /// <summary>The trial has ended with a result.</summary>
    public sealed record Finished(TrialResult Result) : TrainerReport;

    /// <summary>The trial has ended because it was told to: by an answer with this reason, or without one by <see cref="TrainerOrder.Stop"/>.</summary>
    public sealed record Stopped(StopReason? Reason) : TrainerReport;

    /// <summary>The trial has ended in an exception.</summary>
    public sealed record Faulted(TrainerFault Fault) : TrainerReport;
}
