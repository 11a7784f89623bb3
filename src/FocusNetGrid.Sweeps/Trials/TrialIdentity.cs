using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>What the ids of a configuration's trials have in common; the canonical text of a trial without its seed and its fold.</summary>
internal sealed class TrialIdentity
{
    private const int Digits = 16;

    private readonly string head;
    private readonly string tail;

    /// <param name="trial">Any trial of the configuration.</param>
    public TrialIdentity(TrialSpec trial)
    {
        // The members of the canonical object, in ordinal order.
        head = $$"""{"data-fingerprint":{{Text(trial.DataFingerprint)}},"loss":{{Text(trial.Loss)}},"network":{{Text(trial.Network)}},"seed":""";
        tail = $$""","training":{{Text(trial.Training)}}}""";
    }

    /// <summary>The id of the trial with this seed on this fold.</summary>
    public string IdOf(int seed, SplitPart split)
    {
        var text = $"{head}{seed.ToString(CultureInfo.InvariantCulture)},\"split\":{Text(split.Digest())}{tail}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }

    private static string Text<T>(T value) => CanonicalJson.Write(JsonSerializer.SerializeToNode(value, CanonicalJson.Options));
}
