namespace FocusNetGrid.Networks.FocusNet;

/// <summary>Options of <c>focusnet++-released</c>: the release fixes everything but the channels in and out.</summary>
public sealed record FocusNetPlusPlusReleasedOptions : NetworkOptions;
