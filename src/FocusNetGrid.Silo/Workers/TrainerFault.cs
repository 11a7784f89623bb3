using System.Text.Json.Serialization;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>
/// An exception on its way out of a trainer process. What concerns the input, the disk or the machine is thrown again as what it was, as it would
/// meet every trial; anything else is the trial's own.
/// </summary>
[JsonDerivedType(typeof(OfTrial), "trial")]
[JsonDerivedType(typeof(OfSpec), "spec")]
[JsonDerivedType(typeof(OfData), "data")]
[JsonDerivedType(typeof(OfDevice), "device")]
[JsonDerivedType(typeof(OfStorage), "storage")]
[JsonDerivedType(typeof(OfCheckpoint), "checkpoint")]
[JsonDerivedType(typeof(OfRun), "run")]
[JsonDerivedType(typeof(OfLibrary), "library")]
[JsonDerivedType(typeof(OfType), "type")]
internal abstract record TrainerFault
{
    private TrainerFault()
    {
    }

    /// <summary>The exception as it travels.</summary>
    public static TrainerFault Of(Exception exception) => exception switch
    {
        SpecException spec => new OfSpec(spec.Problems),
        DataException data => new OfData(data.Problems),
        DeviceException device => new OfDevice(device.Device, device.Problem),
        StorageException storage => new OfStorage(storage.Path, storage.Problem, storage.InnerException?.Message ?? storage.Problem),
        CheckpointException checkpoint => new OfCheckpoint(checkpoint.Path, checkpoint.Problem),
        RunException run => new OfRun(run.Place, run.Problem),
        DllNotFoundException library => new OfLibrary(library.Message),
        TypeInitializationException type => new OfType(type.TypeName, type.InnerException is { } inner ? Of(inner) : null),
        DivergedException diverged => new OfTrial(FailureKind.Certain, diverged.Message),
        _ => new OfTrial(FailureKind.Error, exception.Message),
    };

    /// <summary>The exception as the worker throws it.</summary>
    public abstract Exception ToException();

    /// <summary>The trial's own.</summary>
    public sealed record OfTrial(FailureKind Kind, string Message) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new AttemptFailedException(new(Kind, Message));
    }

    /// <summary>A <see cref="SpecException"/>.</summary>
    public sealed record OfSpec(IReadOnlyList<SpecProblem> Problems) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new SpecException(Problems);
    }

    /// <summary>A <see cref="DataException"/>.</summary>
    public sealed record OfData(IReadOnlyList<DataProblem> Problems) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new DataException(Problems);
    }

    /// <summary>A <see cref="DeviceException"/>.</summary>
    public sealed record OfDevice(string Device, string Problem) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new DeviceException(Device, Problem);
    }

    /// <summary>A <see cref="StorageException"/>.</summary>
    public sealed record OfStorage(string Path, string Problem, string Cause) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new StorageException(Path, Problem, new IOException(Cause));
    }

    /// <summary>A <see cref="CheckpointException"/>.</summary>
    public sealed record OfCheckpoint(string Path, string Problem) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new CheckpointException(Path, Problem);
    }

    /// <summary>A <see cref="RunException"/>.</summary>
    public sealed record OfRun(string Place, string Problem) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new RunException(Place, Problem);
    }

    /// <summary>A native library that is missing.</summary>
    public sealed record OfLibrary(string Message) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new DllNotFoundException(Message);
    }

    /// <summary>A <see cref="TypeInitializationException"/>, under which the runtime hides what is missing.</summary>
    public sealed record OfType(string Type, TrainerFault? Cause) : TrainerFault
    {
        /// <inheritdoc/>
        public override Exception ToException() => new TypeInitializationException(Type, Cause?.ToException());
    }
}
