using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharpCompatTests;

/// <summary>The same numbers for both sides: whole multiples of 1/64 from a little generator, exact in float32 and in decimal.</summary>
internal sealed class Inputs : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly List<string> lines = [];
    private uint state = 12345;

    internal Inputs()
    {
        X = Draw("x", 2, 3, 4, 6);
        Y = Draw("y", 2, 3, 4, 6);
        M = Draw("m", 4, 6);
        V = Draw("v", 6);
        W = Draw("w", 5, 3, 3, 3);
        C = Draw("c", 5);
        P = (X.abs() + 0.0625) * 0.4;
        B = Y > 0.25;
        lines.Add("p = (x.abs() + 0.0625) * 0.4\nb = y > 0.25\n");
    }

    internal Tensor X { get; }

    internal Tensor Y { get; }

    internal Tensor M { get; }

    internal Tensor V { get; }

    internal Tensor W { get; }

    internal Tensor C { get; }

    internal Tensor P { get; }

    internal Tensor B { get; }

    internal string Script => string.Join("\n", lines);

    public void Dispose() => scope.Dispose();

    private Tensor Draw(string name, params long[] shape)
    {
        var numbers = new float[shape.Aggregate(1L, (product, length) => product * length)];
        for (var i = 0; i < numbers.Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            numbers[i] = (((state >> 16) & 255) - 127.5f) / 64;
        }

        lines.Add($"{name} = torch.tensor([{string.Join(",", numbers)}]).reshape({string.Join(",", shape)})");
        return tensor(numbers, shape);
    }
}
