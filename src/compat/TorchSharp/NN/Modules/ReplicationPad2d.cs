namespace TorchSharp.Modules;

/// <summary>Adds a border of copies of the edge.</summary>
public sealed class ReplicationPad2d : PadBase
{
    internal ReplicationPad2d(params long[] lengths)
        : base(nameof(ReplicationPad2d), PaddingModes.Replicate, 0, lengths)
    {
    }
}
