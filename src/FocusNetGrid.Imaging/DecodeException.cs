namespace FocusNetGrid.Imaging;

/// <summary>Bytes that are no usable image.</summary>
/// <param name="problem">What is wrong, without a full stop; whoever knows the file's name puts it in front.</param>
public sealed class DecodeException(string problem) : Exception(problem);
