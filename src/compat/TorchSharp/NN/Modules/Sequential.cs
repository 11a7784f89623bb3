using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules one after the other. What is between them is disposed of as soon as it was used.</summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<(string Name, nn.Module Module)> parts = [];

    internal Sequential()
        : base(nameof(Sequential))
    {
    }

    protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
        : this()
    {
        foreach (var (part, module) in modules)
        {
            append(part, module);
        }
    }

    protected Sequential(params nn.Module<Tensor, Tensor>[] modules)
        : this()
    {
        foreach (var module in modules)
        {
            append(module);
        }
    }

    public int Count => parts.Count;

    [IndexerName("SequentialItems")]
    public nn.IModule<Tensor, Tensor> this[int index] => (nn.IModule<Tensor, Tensor>)parts[index].Module;

    [IndexerName("SequentialItems")]
    public Sequential this[Range index] => this[(index.Start.GetOffset(Count), index.End.GetOffset(Count))];

    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index]
    {
        get
        {
            var some = new Sequential();
            some.parts.AddRange(parts[(index.start ?? 0)..Math.Min(Count, index.end ?? Count)]);
            return some;
        }
    }

    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        parts.Add((name, (nn.Module)module));
        return this;
    }

    public Sequential append(nn.IModule<Tensor, Tensor> module) => append(parts.Count.ToString(), module);

    public override Tensor forward(Tensor tensor)
    {
        if (parts.Count == 0)
        {
            return tensor.alias();
        }

        var current = tensor;
        for (var i = 0; i < parts.Count; i++)
        {
            var next = Fused(current, i);
            if (next is not null)
            {
                i++;
            }
            else
            {
                next = this[i].call(current);
            }

            if (!ReferenceEquals(current, tensor))
            {
                current.Dispose();
            }

            current = next;
        }

        return current;
    }

    /// <summary>This part and the next as one operator, where there is one for the two.</summary>
    private Tensor? Fused(Tensor input, int index) =>
        parts[index].Module is BatchNorm2d norm && index + 1 < parts.Count && parts[index + 1].Module is nn.Module<Tensor, Tensor> activation
            ? NormActivation.TryForward(norm, activation, input)
            : null;

    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
    {
        var seen = new HashSet<nint>();
        return !recurse ? [] : parts.SelectMany(part => part.Module.named_parameters().Select(inner => (name: $"{part.Name}.{inner.name}", inner.parameter)))
            .Where(named => Fresh(seen, named.parameter));
    }

    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true)
    {
        var seen = new HashSet<nint>();
        return !recurse ? [] : parts.SelectMany(part => part.Module.named_buffers(true, include_persistent).Select(inner => (name: $"{part.Name}.{inner.name}", inner.buffer)))
            .Where(named => Fresh(seen, named.buffer));
    }

    public override IEnumerable<(string name, nn.Module module)> named_children() => parts.Select(part => (part.Name, part.Module));
}
