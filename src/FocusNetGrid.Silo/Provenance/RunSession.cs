using FocusNetGrid.Silo.Workers;

namespace FocusNetGrid.Silo.Provenance;

/// <summary>One process's work on a run; a run that was interrupted has several.</summary>
/// <param name="Started">When it began.</param>
/// <param name="CommandLine">As it was typed.</param>
/// <param name="Device"><c>cpu</c> or <c>cuda:0</c>.</param>
/// <param name="Threads">Threads that libtorch computes with; sums over threads round differently, so figures repeat bit for bit only with as many.</param>
/// <param name="Software">What computed.</param>
/// <param name="Machine">Where.</param>
public sealed record RunSession(
    DateTimeOffset Started, string CommandLine, string Device, int Threads, SoftwareFacts Software, MachineFacts Machine)
{
    /// <summary>A session of this process that begins now.</summary>
    public static RunSession Now(string commandLine, string device, WorkerLayout layout, TimeProvider clock) => new(
        clock.GetLocalNow(), commandLine, device, layout.Threads, SoftwareFacts.OfThisProcess(), MachineFacts.OfThisMachine());
}
