using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;

namespace FocusNetGrid.Cli.Doctor;

/// <summary>Is there memory for the paper's networks?</summary>
internal sealed class MemoryCheck : IDoctorCheck
{
    /// <summary>What FocusNet++ needs for a step of eight images of 256x256, with room for the rest.</summary>
    private const long Comfortable = 8L << 30;

    /// <inheritdoc/>
    public Finding Examine()
    {
        var bytes = MachineFacts.OfThisMachine().MemoryBytes;
        return bytes >= Comfortable
            ? new("memory", Verdict.Good, Words.Bytes(bytes))
            : new("memory", Verdict.Poor, Words.Bytes(bytes), "train with smaller images or batches: --set data.size=128 --set training.batch=4");
    }
}
