using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Weights;

/// <summary>
/// Weights as a safetensors file, which PyTorch, Keras and others read: the state dictionary's 32-bit floats by name, row by row ([N,C,H,W]
/// whatever the layout in memory). Integer entries (a batch norm's count of batches, which a fixed momentum never reads) are left out.
/// Equal weights give equal bytes.
/// </summary>
public static class SafeTensors
{
    /// <summary>Writes a module's weights to a file, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written; what was there before is untouched.</exception>
    public static void Save(Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        Save(State(module), path);
    }

    /// <summary>Writes tensors of 32-bit floats to a file, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written; what was there before is untouched.</exception>
    public static void Save(IReadOnlyDictionary<string, Tensor> tensors, string path)
    {
        var unfinished = path + ".unfinished";
        try
        {
            using (var stream = File.Create(unfinished))
            {
                Write(tensors, stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Writes a module's weights to a stream, for callers that make the file durable themselves.</summary>
    public static void Write(Module module, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(module);
        Write(State(module), stream);
    }

    /// <summary>How many bytes <see cref="Write(Module, Stream)"/> will write.</summary>
    public static long Length(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var entries = Layout(State(module));
        return SafeTensorsHeader.Bytes(entries).Length + entries.Sum(entry => entry.Bytes);
    }

    /// <summary>Reads a file's tensors, on the CPU; they belong to the caller's dispose scope, if there is one.</summary>
    /// <exception cref="SafeTensorsException">The file is missing, none, cut short, or holds other than 32-bit floats.</exception>
    public static IReadOnlyDictionary<string, Tensor> Read(string path)
    {
        using var stream = Open(path);
        var entries = SafeTensorsHeader.Read(stream, path);
        var start = stream.Position;
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var tensor = empty(entry.Shape);
            stream.Position = start + entry.Offset;
            stream.ReadExactly(tensor.bytes);
            tensors.Add(entry.Name, tensor);
        }

        return tensors;
    }

    /// <summary>Loads a module's weights in place, whatever their layout and device.</summary>
    /// <exception cref="SafeTensorsException">As for <see cref="Read"/>, or the weights are another network's; then the module is as it was.</exception>
    public static void Load(Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var (state, tensors) = (State(module), Read(path));
        foreach (var (name, own) in state)
        {
            if (!tensors.TryGetValue(name, out var found))
            {
                throw new SafeTensorsException(path, $"lacks {name}; give weights of the same network and options.");
            }

            if (!found.shape.SequenceEqual(own.shape))
            {
                throw new SafeTensorsException(path, $"{name} is {Shape(found)} and the network's is {Shape(own)}; give weights of the same network and options.");
            }
        }

        if (tensors.Keys.FirstOrDefault(name => !state.ContainsKey(name)) is { } unknown)
        {
            throw new SafeTensorsException(path, $"has {unknown}, which the network lacks; give weights of the same network and options.");
        }

        foreach (var (name, own) in state)
        {
            own.copy_(tensors[name]);
        }
    }

    private static void Write(IReadOnlyDictionary<string, Tensor> tensors, Stream stream)
    {
        var entries = Layout(tensors);
        stream.Write(SafeTensorsHeader.Bytes(entries));
        foreach (var entry in entries)
        {
            using var scope = NewDisposeScope();
            stream.Write(tensors[entry.Name].detach().cpu().contiguous().bytes);
        }
    }

    private static Dictionary<string, Tensor> State(Module module) =>
        module.state_dict().Where(entry => entry.Value.dtype == ScalarType.Float32).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>Ordinal order, so that the bytes do not depend on the order of a class's fields.</summary>
    private static List<SafeTensorsEntry> Layout(IReadOnlyDictionary<string, Tensor> tensors)
    {
        var entries = new List<SafeTensorsEntry>();
        foreach (var (name, tensor) in tensors.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            entries.Add(new(name, tensor.shape, entries.Count == 0 ? 0 : entries[^1].End));
        }

        return entries;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SafeTensorsException(path, $"cannot be read ({problem.Message.TrimEnd('.')}); give the path of a weights file.", problem);
        }
    }

    private static string Shape(Tensor tensor) => $"[{string.Join(',', tensor.shape)}]";
}
