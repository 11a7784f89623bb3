using FocusNetGrid.Training.Losses;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Losses;

/// <summary>Values and gradients against the printed formulas, written out in float64 PyTorch with its own autograd.</summary>
public sealed class LossFormulaTests
{
    private const string Formulas = """
        import json, sys
        import torch

        def tversky_index(p, q, o, dims):
            both = (p * q).sum(dims)
            return both / (both + o['alpha'] * ((1 - p) * q).sum(dims) + o['beta'] * (p * (1 - q)).sum(dims))

        def tversky(p, q, o, power=1):
            dims = (2, 3) if o.get('perImage') else (0, 2, 3)
            return ((1 - tversky_index(p, q, o, dims)) ** power).sum(-1).mean()

        def balanced(p, q, omega):
            return -(omega * p * q.log() + (1 - omega) * (1 - p) * (1 - q).log()).mean()

        def hybrid(p, q, o):
            return o['k'] * balanced(p, q, o['omega']) + (1 - o['k']) * tversky(p, q, o)

        def adaptive(h, o):
            g, w, e = torch.tensor([o['gamma'], o['logOmega'], o['epsilon']], dtype=torch.float64)
            return w * torch.log(1 + h.abs() / e) if h.abs() < g else h.abs() - (g - w * torch.log(1 + g / e))

        def dice(p, q, o):
            dims = (2, 3) if o.get('perImage') else (0, 2, 3)
            return (1 - 2 * (p * q).sum(dims) / (p.sum(dims) + q.sum(dims))).sum(-1).mean()

        formulas = {
            'all-hl': lambda p, q, o: adaptive(hybrid(p, q, o), o),
            'hl': hybrid,
            'bce': lambda p, q, o: torch.nn.functional.binary_cross_entropy(q, p),
            'balanced-bce': lambda p, q, o: balanced(p, q, o['omega']),
            'dice': dice,
            'tversky': tversky,
            'focal-tversky': lambda p, q, o: tversky(p, q, o, o['gamma']),
        }

        def answer(case):
            x = torch.tensor(case['logits'], dtype=torch.float64).view(case['shape']).requires_grad_()
            p = torch.tensor(case['target'], dtype=torch.float64).view(case['shape'])
            value = formulas[case['loss']](p, torch.sigmoid(x), case['options'])
            value.backward()
            return {'value': value.item(), 'gradient': x.grad.flatten().tolist()}

        print(json.dumps([answer(case) for case in json.load(sys.stdin)]))
        """;

    private static readonly LossCase[] Cases =
    [
        .. LossCatalog.All.Select(loss => LossCase.Random(loss.Name)),
        LossCase.Random("all-hl", new AdaptiveHybridOptions { Omega = 0.4, Alpha = 0.6, Beta = 0.2, K = 0.8, Gamma = 5, LogOmega = 3, Epsilon = 0.2 }),
        LossCase.Random("hl", new HybridOptions { PerImage = true }),
        LossCase.Random("hl", shape: [2, 3, 4, 5]),
        LossCase.Random("dice", new DiceOptions { PerImage = true }, [2, 3, 4, 5]),
        LossCase.Random("focal-tversky", new FocalTverskyOptions { Gamma = 2, PerImage = true }),
    ];

    [Fact]
    public void Every_loss_and_its_gradient_equal_the_printed_formula()
    {
        var truths = PythonJudge.Ask<Answer[]>("torch", Formulas, Cases);

        foreach (var (ours, truth) in Cases.Zip(truths))
        {
            // The smoothing, 1e-7 of a few pixels, is the only difference left in double precision.
            var (value, gradient) = ours.Compute();
            value.ShouldBe(truth.Value, 4e-7 * Math.Abs(truth.Value), ours.Loss);
            gradient.ShouldBe(truth.Gradient, 1e-8);
        }
    }

    [Fact]
    public void Single_precision_loses_no_more_than_its_own_digits()
    {
        foreach (var ours in Cases)
        {
            var (exact, exactGradient) = ours.Compute(ScalarType.Float64);
            var (value, gradient) = ours.Compute(ScalarType.Float32);

            value.ShouldBe(exact, 2e-6 * Math.Abs(exact), ours.Loss);
            gradient.ShouldBe(exactGradient, 1e-6);
        }
    }

    private sealed record Answer(double Value, double[] Gradient);
}
