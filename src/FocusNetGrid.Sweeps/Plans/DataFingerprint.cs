using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Plans;

/// <summary>Which images and masks a data component stands for.</summary>
/// <param name="Data">The component.</param>
/// <param name="Fingerprint">SHA-256 (hex) of the prepared data.</param>
public sealed record DataFingerprint(Component Data, string Fingerprint);
