using System.Security.Cryptography;
using System.Text;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Sweeps.Plans;

/// <summary>A sweep as it is submitted: everything that has to be known to coordinate it, and nothing of how it is computed.</summary>
/// <param name="Spec">The resolved spec, as <see cref="SpecWriter"/> writes it.</param>
/// <param name="Split">How the cases are divided.</param>
/// <param name="Data">The data that the spec's configurations name, each once.</param>
public sealed record SweepSubmission(string Spec, SplitPlan Split, IReadOnlyList<DataFingerprint> Data)
{
    private const string PathOption = "path";

    /// <summary>The submission of a spec.</summary>
    public static SweepSubmission Of(SweepSpec sweep, SplitPlan split, IReadOnlyList<DataFingerprint> data) => new(SpecWriter.Write(sweep), split, data);

    /// <summary>
    /// 16 hex digits that name the sweep: the same spec on the same data is the same sweep, whoever submits it and wherever the data lie, as their
    /// fingerprints stand for them.
    /// </summary>
    /// <param name="sweep">The spec, as read.</param>
    public string SweepId(SweepSpec sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        var decisive = string.Join('\n', [Placeless(sweep).Id(), .. Data.Select(data => data.Fingerprint), .. Split.Parts.Select(part => part.Digest())]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(decisive)))[..16];
    }

    /// <summary>Reads the spec and lays out the plan.</summary>
    /// <exception cref="SpecException">This installation cannot read the spec, for example because it knows no such network.</exception>
    public SweepPlan Open(ISpecCatalog catalog) => new(SpecReader.Read(Spec, "spec.yaml", catalog), Split, Data);

    private static SweepSpec Placeless(SweepSpec sweep) =>
        sweep with { Base = Placeless(sweep.Base), Trials = [.. sweep.Trials.Select(Placeless)] };

    private static Configuration Placeless(Configuration configuration)
    {
        var options = configuration.Data.Options.DeepClone().AsObject();
        return options.Remove(PathOption) ? configuration with { Data = configuration.Data with { Options = options } } : configuration;
    }
}
