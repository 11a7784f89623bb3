using FocusNetGrid.Training.Optimization;
using TorchSharp.Modules;
using static TorchSharp.torch;
using OptimizerOptions = FocusNetGrid.Training.Optimization.OptimizerOptions;

namespace FocusNetGrid.Training.Tests.Optimization;

public sealed class TrialOptimizerTests
{
    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_restored_optimizer_steps_as_the_saved_one_would_have(string name, OptimizerOptions options)
    {
        using var scope = NewDisposeScope();
        var (saved, savedParameters) = Make(name, options);
        Steps(saved, savedParameters, 0, 3);
        var (restored, restoredParameters) = Make(name, options);
        CopyWeights(savedParameters, restoredParameters);

        restored.Restore(saved.State().ToDictionary(part => part.Name, part => part.Tensor.clone()));
        Steps(saved, savedParameters, 3, 6);
        Steps(restored, restoredParameters, 3, 6);

        Bytes(restoredParameters).ShouldBe(Bytes(savedParameters));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Moments_have_the_layout_of_their_parameter(string name, OptimizerOptions options)
    {
        using var scope = NewDisposeScope();
        var (optimizer, parameters) = Make(name, options);
        Steps(optimizer, parameters, 0, 1);

        var moments = optimizer.State().Where(part => part.Tensor.dim() == 4).ToList();

        moments.ShouldNotBeEmpty();
        moments.ShouldAllBe(part => part.Tensor.stride().SequenceEqual(parameters[0].Parameter.stride()));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Steps_are_PyTorchs(string name, OptimizerOptions options)
    {
        using var scope = NewDisposeScope();
        var (optimizer, parameters) = Make(name, options);
        var (first, gradients) = (Values(parameters[0].Parameter), Enumerable.Range(0, 4).Select(step => Values(Gradient(parameters[0].Parameter, step))).ToList());
        Steps(optimizer, [parameters[0]], 0, 4);

        var expected = PythonJudge.Ask<float[]>("torch", Judge, new { Name = name, Weights = first, Gradients = gradients });

        Values(parameters[0].Parameter).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= 1e-6 + (1e-5 * Math.Abs(pair.Second)));
    }

    [Fact]
    public void A_long_gradient_is_clipped_to_the_norm_over_all_parameters()
    {
        using var scope = NewDisposeScope();
        var parameters = Parameters();
        var before = Values(parameters[0].Parameter).Concat(Values(parameters[1].Parameter)).ToArray();
        using var optimizer = new SgdOptimizer(parameters, new SgdOptions { Momentum = 0, ClipNorm = 0.5 });
        Steps(optimizer, parameters, 0, 1);

        var moved = Values(parameters[0].Parameter).Concat(Values(parameters[1].Parameter)).Zip(before, (after, old) => (double)(after - old));

        Math.Sqrt(moved.Sum(difference => difference * difference)).ShouldBe(0.5, 1e-4);
    }

    public static TheoryData<string, OptimizerOptions> Optimizers() => new()
    {
        { "adam", new AdamOptions { WeightDecay = 0.01 } },
        { "adamw", new AdamWOptions() },
        { "sgd", new SgdOptions { Nesterov = true, WeightDecay = 0.01 } },
    };

    private const string Judge = """
        import json, sys, torch
        asked = json.load(sys.stdin)
        weights = torch.tensor(asked["weights"], requires_grad=True)
        if asked["name"] == "sgd":
            optimizer = torch.optim.SGD([weights], lr=1.0, momentum=0.9, nesterov=True, weight_decay=0.01)
        else:
            kind = {"adam": torch.optim.Adam, "adamw": torch.optim.AdamW}[asked["name"]]
            optimizer = kind([weights], lr=1.0, weight_decay=0.01)
        for gradient in asked["gradients"]:
            weights.grad = torch.tensor(gradient)
            optimizer.step()
        print(json.dumps(weights.tolist()))
        """;

    private static (TrialOptimizer Optimizer, IReadOnlyList<(string Name, Parameter Parameter)> Parameters) Make(string name, OptimizerOptions options)
    {
        var parameters = Parameters();
        return (OptimizerCatalog.All.Single(known => known.Name == name).Build(parameters, options), parameters);
    }

    /// <summary>A channels-last convolution weight and a bias.</summary>
    private static IReadOnlyList<(string Name, Parameter Parameter)> Parameters()
    {
        using var generator = manual_seed(5);
        var weight = nn.Parameter(randn(3, 4, 2, 2));
        using (no_grad())
        {
            weight.set_(weight.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2));
        }

        return [("weight", weight), ("bias", nn.Parameter(randn(3)))];
    }

    private static void Steps(TrialOptimizer optimizer, IReadOnlyList<(string Name, Parameter Parameter)> parameters, int from, int to)
    {
        for (var step = from; step < to; step++)
        {
            foreach (var (_, parameter) in parameters)
            {
                parameter.grad = Gradient(parameter, step);
            }

            optimizer.Step(1.0);
        }
    }

    private static Tensor Gradient(Tensor parameter, int step)
    {
        using var generator = manual_seed(100 + step);
        return zeros_like(parameter).copy_(randn(parameter.shape));
    }

    private static void CopyWeights(IReadOnlyList<(string Name, Parameter Parameter)> from, IReadOnlyList<(string Name, Parameter Parameter)> to)
    {
        using var frozen = no_grad();
        foreach (var (source, target) in from.Zip(to))
        {
            target.Parameter.copy_(source.Parameter);
        }
    }

    private static float[] Values(Tensor tensor) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(tensor.detach().contiguous().bytes).ToArray();

    private static byte[] Bytes(IReadOnlyList<(string Name, Parameter Parameter)> parameters) =>
        [.. parameters.SelectMany(named => named.Parameter.detach().contiguous().bytes.ToArray())];
}
