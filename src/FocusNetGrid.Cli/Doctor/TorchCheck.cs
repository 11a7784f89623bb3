using FocusNetGrid.Silo.Provenance;
using static TorchSharp.torch;

namespace FocusNetGrid.Cli.Doctor;

/// <summary>Is libtorch there, and does it compute?</summary>
internal sealed class TorchCheck : IDoctorCheck
{
    /// <inheritdoc/>
    public Finding Examine()
    {
        try
        {
            using var scope = NewDisposeScope();
            var sum = ones(2, 2).sum().item<float>();
            var software = SoftwareFacts.OfThisProcess();
            return sum == 4
                ? new("libtorch", Verdict.Good, $"{software.Libtorch} through TorchSharp {software.TorchSharp} ({software.Packages} packages)")
                : new("libtorch", Verdict.Missing, $"{software.Libtorch}, which adds four ones to {sum}", "reinstall it");
        }
        catch (Exception failure) when (failure is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException or NotSupportedException)
        {
            return new(
                "libtorch",
                Verdict.Missing,
                (failure.InnerException ?? failure).Message,
                "run 'make setup build' in the project, which installs it (on Debian: apt-get install libtorch-dev)");
        }
    }
}
