using System.Security.Cryptography;
using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Splits;

/// <summary>One division of a data set's cases: what is trained on, what chooses the best weights, and what is held out.</summary>
/// <param name="Fold">Which fold of the split, from 0; a fixed split has fold 0 only.</param>
/// <param name="Train">Ids of the training part.</param>
/// <param name="Validation">Ids of the validation part: its loss chooses the best weights.</param>
/// <param name="Test">Ids of the test part; empty where the protocol has none (the paper's nuclei).</param>
public sealed record SplitPart(int Fold, IReadOnlyList<string> Train, IReadOnlyList<string> Validation, IReadOnlyList<string> Test)
{
    // Worked out once, as every trial of a fold has it in its id. A copy with other lists carries it along, hence the comparison.
    private (IReadOnlyList<string> Train, IReadOnlyList<string> Validation, IReadOnlyList<string> Test, string Digest)? known;

    /// <summary>
    /// SHA-256 (hex) of the three lists of ids, in their order. The fold's number is left out: it names the division but does not decide a result.
    /// </summary>
    public string Digest()
    {
        if (known is not { } last || last.Train != Train || last.Validation != Validation || last.Test != Test)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(new { Train, Validation, Test }, CanonicalJson.Options);
            known = last = (Train, Validation, Test, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        return last.Digest;
    }

    /// <summary>Whether both have the same number and the same ids in the same order.</summary>
    public bool Equals(SplitPart? other) =>
        other is not null && Fold == other.Fold
        && Train.SequenceEqual(other.Train) && Validation.SequenceEqual(other.Validation) && Test.SequenceEqual(other.Test);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fold, Train.Count, Validation.Count, Test.Count);
}
