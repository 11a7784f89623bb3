namespace TorchSharp.Modules;

/// <summary>Adds a border of the image in a mirror.</summary>
public sealed class ReflectionPad2d : PadBase
{
    internal ReflectionPad2d(params long[] lengths)
        : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, lengths)
    {
    }
}
