using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharpCompatTests;

public sealed class SchedulerTests
{
    public static TheoryData<string, string> Rules => new()
    {
        { "step", "StepLR(o, 3, 0.5)" },
        { "multi-step", "MultiStepLR(o, [2, 5], 0.1)" },
        { "exponential", "ExponentialLR(o, 0.9)" },
        { "cosine", "CosineAnnealingLR(o, 6, 0.01)" },
        { "linear", "LinearLR(o, 0.25, 1.0, 4)" },
        { "constant", "ConstantLR(o, 0.5, 3)" },
        { "polynomial", "PolynomialLR(o, 6, 2.0)" },
        { "lambda", "LambdaLR(o, lambda e: 0.95 ** e)" },
        { "sequential", "SequentialLR(o, [LinearLR(o, 0.25, 1.0, 3), ExponentialLR(o, 0.9)], [3])" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rates_are_those_of_PyTorch(string name, string python)
    {
        var expected = PyTorch.Run($"""
            from torch.optim.lr_scheduler import *
            o = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.8)
            s = {python}
            rates = []
            for i in range(9):
                rates.append(o.param_groups[0]["lr"]); o.step(); s.step()
            out["rates"] = torch.tensor(rates, dtype=torch.float64)
            """);
        using var scope = NewDisposeScope();
        using var optimizer = SGD([new Parameter(ones(1))], 0.8);
        var scheduler = Make(name, optimizer);

        var rates = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
            scheduler.step();
        }

        rates.ToArray().ShouldBeNear(expected["rates"], 1e-9, name);
    }

    [Fact]
    public void A_plateau_lowers_the_rate_after_the_patience()
    {
        using var scope = NewDisposeScope();
        using var optimizer = SGD([new Parameter(ones(1))], 0.8);
        var scheduler = lr_scheduler.ReduceLROnPlateau(optimizer, factor: 0.5, patience: 1);
        var rates = new List<double>();

        foreach (var loss in new[] { 1.0, 0.9, 0.95, 0.95, 0.95, 0.5, 0.6, 0.6 })
        {
            scheduler.step(loss);
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
        }

        rates.ShouldBe([0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4, 0.2]);
    }

    private static lr_scheduler.LRScheduler Make(string name, Optimizer optimizer) => name switch
    {
        "step" => lr_scheduler.StepLR(optimizer, 3, 0.5),
        "multi-step" => lr_scheduler.MultiStepLR(optimizer, [2, 5], 0.1),
        "exponential" => lr_scheduler.ExponentialLR(optimizer, 0.9),
        "cosine" => lr_scheduler.CosineAnnealingLR(optimizer, 6, 0.01),
        "linear" => lr_scheduler.LinearLR(optimizer, 0.25, 1.0, 4),
        "constant" => lr_scheduler.ConstantLR(optimizer, 0.5, 3),
        "polynomial" => lr_scheduler.PolynomialLR(optimizer, 6, 2.0),
        "lambda" => lr_scheduler.LambdaLR(optimizer, epoch => Math.Pow(0.95, epoch)),
        "sequential" => lr_scheduler.SequentialLR(optimizer, [lr_scheduler.LinearLR(optimizer, 0.25, 1.0, 3), lr_scheduler.ExponentialLR(optimizer, 0.9)], [3]),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
