using FocusNetGrid.Networks;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>A network that cannot learn eight images by heart has a fault; each does, without dropout.</summary>
public sealed class OverfitTests : IDisposable
{
    private const int StepsBetweenLooks = 50;

    private readonly int threads = get_num_threads();

    // With one thread libtorch leaves the many 1x1 convolutions to a BLAS, and a lesson takes an hour.
    public OverfitTests() => set_num_threads(Math.Max(2, Environment.ProcessorCount));

    public void Dispose() => set_num_threads(threads);

    public static TheoryData<string> Networks => [.. NetworkCatalog.All.Select(network => network.Name).OrderBy(name => name.EndsWith("released", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Networks))]
    [Trait("Category", "Slow")]
    public void Every_network_learns_eight_real_nuclei_images_by_heart(string network)
    {
        var lesson = Lesson.For(network);
        using var scope = NewDisposeScope();
        var (images, masks) = EightNuclei.Load(lesson.Size, lesson.Middle);
        manual_seed(1);
        using var learner = Learner(network, lesson);
        using var adam = optim.Adam(learner.parameters(), lesson.LearningRate);
        var (dice, steps) = (0.0, 0);
        while (dice <= 0.95 && steps < lesson.MostSteps)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            for (var step = 0; step < StepsBetweenLooks; step++, steps++)
            {
                using var each = NewDisposeScope();
                adam.zero_grad();
                nn.functional.binary_cross_entropy_with_logits(learner.call(images), masks).backward();
                adam.step();
            }

            dice = Dice(learner, images, masks);
        }

        TestContext.Current.SendDiagnosticMessage($"{network}: Dice {dice:F3} after {steps} steps");
        dice.ShouldBeGreaterThan(0.95, $"after {steps} steps");
    }

    private static SegmentationNetwork Learner(string network, Lesson lesson)
    {
        var definition = NetworkCatalog.Find(network);
        var options = (NetworkOptions)Activator.CreateInstance(definition.OptionsType)!;
        definition.OptionsType.GetProperty("Dropout")?.SetValue(options, 0.0);
        return definition.Build(options is ScalableOptions scalable ? scalable with { WidthMultiplier = lesson.WidthMultiplier } : options);
    }

    private static double Dice(SegmentationNetwork network, Tensor images, Tensor masks)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();

        // With the batch's statistics: the moving ones need thousands of steps at Keras's momentum.
        var found = network.call(images).gt(0).to(ScalarType.Float32);
        return (2 * (found * masks).sum() / (found.sum() + masks.sum())).item<float>();
    }
}
