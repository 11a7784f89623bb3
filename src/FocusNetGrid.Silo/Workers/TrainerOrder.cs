using System.Text.Json.Serialization;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>What a worker tells its trainer process: one line of JSON on the process's standard input.</summary>
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Prepare), "prepare")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(Stop), "stop")]
internal abstract record TrainerOrder
{
    private TrainerOrder()
    {
    }

    /// <summary>Train this. Sent only when the trial before has ended.</summary>
    public sealed record Assign(TrialAssignment Assignment) : TrainerOrder;

    /// <summary>Open the data of a trial that is likely to come next.</summary>
    public sealed record Prepare(Component Data) : TrainerOrder;

    /// <summary>The answer to <see cref="TrainerReport.EpochEnded"/>, which waits for it.</summary>
    public sealed record Answer(TrialDirective Directive) : TrainerOrder;

    /// <summary>Cancel the trial in hand; without one there is nothing to do.</summary>
    public sealed record Stop : TrainerOrder;
}
