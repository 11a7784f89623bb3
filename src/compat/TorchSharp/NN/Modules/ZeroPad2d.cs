namespace TorchSharp.Modules;

/// <summary>Adds a border of zeros.</summary>
public sealed class ZeroPad2d : PadBase
{
    internal ZeroPad2d(params long[] lengths)
        : base(nameof(ZeroPad2d), PaddingModes.Constant, 0, lengths)
    {
    }
}
