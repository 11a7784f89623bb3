namespace FocusNetGrid.Networks.FocusNet;

/// <summary>A level of the released encoder.</summary>
/// <param name="Inputs">Channels in, which the first block's group attention has too.</param>
/// <param name="Outputs">Channels out, and of every further block.</param>
/// <param name="Blocks">How many blocks.</param>
internal sealed record ReleasedEncoderLevel(int Inputs, int Outputs, int Blocks);
