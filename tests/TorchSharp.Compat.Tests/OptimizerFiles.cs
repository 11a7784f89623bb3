using TorchSharp.Modules;

namespace TorchSharpCompatTests;

/// <summary>Optimiser state to a stream and back, without closing it.</summary>
internal static class OptimizerFiles
{
    internal static void Save(this OptimizerHelper optimizer, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        optimizer.save_state_dict(writer);
    }

    internal static void Load(this OptimizerHelper optimizer, Stream stream)
    {
        stream.Position = 0;
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        optimizer.load_state_dict(reader);
    }
}
