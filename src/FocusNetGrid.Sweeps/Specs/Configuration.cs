using System.Text.Json;
using FocusNetGrid.Sweeps.Specs.Binding;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>One point of what a sweep tries: the spec's own fields, or those with the changes of one entry of its trials or one point of its search.</summary>
public sealed record Configuration
{
    /// <summary>The entry of the spec's trials, or the point of its search, that this is, from 0; null for the spec's own fields.</summary>
    [BoundApart]
    public int? Trial { get; init; }

    /// <summary>What differs from the spec's own fields, in the order of the entry.</summary>
    [BoundApart]
    public IReadOnlyList<SpecChange> Changes { get; init; } = [];

    /// <summary>Where the images and masks come from.</summary>
    [ComponentOf(ComponentKind.Data)]
    public required Component Data { get; init; }

    /// <summary>The network.</summary>
    [ComponentOf(ComponentKind.Network)]
    public required Component Network { get; init; }

    /// <summary>The loss; the paper's ALL-HL where the spec names none.</summary>
    [ComponentOf(ComponentKind.Loss, Default = "all-hl")]
    public required Component Loss { get; init; }

    /// <summary>Epochs, batch, optimiser and schedule.</summary>
    public required TrainingSpec Training { get; init; }

    /// <summary>What tells it from the others of its sweep, for tables: <c>network=unet, training.batch=4</c>, or the network's name.</summary>
    public string Label() => Changes.Count == 0 ? Network.Name : string.Join(", ", Changes);

    /// <summary>Text that configurations share which train the same, however they came about.</summary>
    public string TrainingKey() => CanonicalJson.Write(JsonSerializer.SerializeToNode(new { Data, Network, Loss, Training }, CanonicalJson.Options));

    /// <summary>Whether both are the same entry with the same changes and train the same.</summary>
    public bool Equals(Configuration? other) =>
        other is not null && Trial == other.Trial && Changes.SequenceEqual(other.Changes) && TrainingKey() == other.TrainingKey();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Trial, Network);
}
