using FocusNetGrid.Cli.Commands;
using FocusNetGrid.Silo.Provenance;

namespace FocusNetGrid.Cli.Doctor;

/// <summary>How many threads compute?</summary>
internal sealed class ThreadsCheck : IDoctorCheck
{
    /// <inheritdoc/>
    public Finding Examine()
    {
        var machine = MachineFacts.OfThisMachine();
        var threads = ComputeThreads.Default();
        var found = $"{threads} of {machine.Cores} cores, {machine.Cpu}";
        return threads > machine.Cores
            ? new("threads", Verdict.Poor, found, "more threads than cores slow each other down; lower OMP_NUM_THREADS or give --threads")
            : new("threads", Verdict.Good, found);
    }
}
