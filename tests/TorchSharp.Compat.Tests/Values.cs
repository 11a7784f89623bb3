using static TorchSharp.torch;

namespace TorchSharpCompatTests;

/// <summary>Tensors as lists of numbers, and how near two lists are.</summary>
internal static class Values
{
    internal static double[] Of(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return tensor.detach().to(ScalarType.Float64).reshape(-1).data<double>().ToArray();
    }

    internal static void ShouldBeNear(this double[] actual, double[] expected, double tolerance, string name)
    {
        actual.Length.ShouldBe(expected.Length, name);
        for (var i = 0; i < actual.Length; i++)
        {
            if (double.IsNaN(expected[i]) && double.IsNaN(actual[i]))
            {
                continue;
            }

            actual[i].ShouldBe(expected[i], tolerance * Math.Max(1, Math.Abs(expected[i])), $"{name}[{i}]");
        }
    }
}
