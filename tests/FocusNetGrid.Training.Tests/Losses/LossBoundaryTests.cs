using FocusNetGrid.Training.Losses;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Losses;

public sealed class LossBoundaryTests
{
    public static TheoryData<string> Names => [.. LossCatalog.All.Select(loss => loss.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Empty_and_full_masks_under_saturated_logits_give_finite_losses_and_slopes(string loss)
    {
        foreach (var logit in new[] { -1e4, -90, 0, 90, 1e4 })
        {
            foreach (var target in new[] { 0.0, 1.0 })
            {
                var (value, gradient) = LossCase.Uniform(loss, logit, target).Compute(ScalarType.Float32);

                value.ShouldBeInRange(-1e-6, 1e5, $"logit {logit}, target {target}");
                gradient.ShouldAllBe(slope => double.IsFinite(slope), $"logit {logit}, target {target}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Saturated_and_right_costs_nothing(string loss)
    {
        LossCase.Uniform(loss, -1e4, 0).Compute(ScalarType.Float32).Value.ShouldBe(0, 1e-6);
        LossCase.Uniform(loss, 1e4, 1).Compute(ScalarType.Float32).Value.ShouldBe(0, 1e-6);
    }

    [Theory]
    [InlineData("all-hl")]
    [InlineData("hl")]
    [InlineData("bce")]
    [InlineData("balanced-bce")]
    public void Saturated_and_wrong_still_has_a_slope_towards_the_truth(string loss)
    {
        LossCase.Uniform(loss, 1e4, 0).Compute(ScalarType.Float32).Gradient.ShouldAllBe(slope => slope > 0);
        LossCase.Uniform(loss, -1e4, 1).Compute(ScalarType.Float32).Gradient.ShouldAllBe(slope => slope < 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_step_down_the_gradient_lowers_the_loss(string loss)
    {
        var before = LossCase.Random(loss);
        var (value, gradient) = before.Compute();

        var after = before with { Logits = [.. before.Logits.Zip(gradient, (logit, slope) => logit - 0.01 * slope)] };

        after.Compute().Value.ShouldBeLessThan(value);
    }

    [Fact]
    public void The_adaptive_loss_is_continuous_at_gamma_and_its_slope_falls_there_to_one()
    {
        // With k = 1 and a half each for both classes, HL is softplus(x)/2 on an empty mask: x = ln(e^(2 HL) - 1) sets it.
        var options = new AdaptiveHybridOptions { K = 1, Omega = 0.5 };
        LossCase At(double hybrid) => LossCase.Uniform("all-hl", Math.Log(Math.Exp(2 * hybrid) - 1), 0, options);

        var step = 1e-6;
        var below = (At(0.1 - step).Compute().Value, At(0.1 - 2 * step).Compute().Value);
        var above = (At(0.1 + step).Compute().Value, At(0.1 + 2 * step).Compute().Value);

        (above.Item1 - below.Item1).ShouldBe((10 / 0.6 + 1) * step, 1e-9);
        ((below.Item1 - below.Item2) / step).ShouldBe(10 / 0.6, 1e-3);
        ((above.Item2 - above.Item1) / step).ShouldBe(1, 1e-3);
    }

    [Fact]
    public void Undecided_logits_on_a_half_full_mask_give_the_values_worked_out_by_hand()
    {
        // p̂ = 1/2 on 8 true and 8 false pixels: Cb = ln 2 / 2, TP = FP = FN = 4, TI = 4 / (4 + 0.3 * 4 + 0.7 * 4) = 1/2.
        double Value(string loss) => (LossCase.Random(loss, shape: [1, 1, 4, 4]) with
        {
            Logits = new double[16],
            Target = [.. Enumerable.Range(0, 16).Select(pixel => pixel < 8 ? 1.0 : 0.0)],
        }).Compute().Value;

        Value("bce").ShouldBe(0.6931471805599453, 1e-12);
        Value("balanced-bce").ShouldBe(0.34657359027997264, 1e-12);
        Value("tversky").ShouldBe(0.5, 1e-7);
        Value("dice").ShouldBe(0.5, 1e-7);
        Value("focal-tversky").ShouldBe(0.5946035575013605, 1e-6);
        Value("hl").ShouldBe(0.4232867951399863, 1e-7);
        Value("all-hl").ShouldBe(2.146502363079532, 1e-7);
    }

    [Fact]
    public void Options_of_another_loss_are_refused()
    {
        var tversky = LossCatalog.All.Single(loss => loss.Name == "tversky");

        Should.Throw<ArgumentException>(() => tversky.Build(new DiceOptions())).Message.ShouldContain("TverskyOptions");
    }
}
