using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Results;

/// <summary>A trial in a list.</summary>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Epoch">Epochs that are recorded.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Dice">Of its validation part; null before there is one.</param>
/// <param name="Attempts">Its attempts with what ended them, a line each.</param>
internal sealed record TrialRow(int Number, string Title, TrialStatus Status, int Epoch, int Epochs, double? Dice, string Attempts);
