using FocusNetGrid.Networks;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Preparation;
using FocusNetGrid.Training.Tests.Data;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>A network that cannot learn eight images by heart has a fault; each does, at half of its widths and without dropout.</summary>
public sealed class OverfitTests
{
    private const int Size = 96;
    private const int Images = 8;
    private const int MostSteps = 800;
    private const int StepsBetweenLooks = 50;

    public static TheoryData<string> Networks => [.. NetworkCatalog.All.Select(network => network.Name).OrderBy(name => name.EndsWith("released", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Networks))]
    [Trait("Category", "Slow")]
    public void Every_network_learns_eight_real_nuclei_images_by_heart(string network)
    {
        using var tree = new DataTree();
        using var scope = NewDisposeScope();
        var (images, masks) = Eight(tree);
        manual_seed(1);
        using var learner = Half(network);
        using var adam = optim.Adam(learner.parameters(), lr: 2e-3);
        var (dice, steps) = (0.0, 0);
        while (dice <= 0.95 && steps < MostSteps)
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

    private static SegmentationNetwork Half(string network)
    {
        var definition = NetworkCatalog.Find(network);
        var options = (NetworkOptions)Activator.CreateInstance(definition.OptionsType)!;
        definition.OptionsType.GetProperty("Dropout")?.SetValue(options, 0.0);
        return definition.Build(options is ScalableOptions scalable ? scalable with { WidthMultiplier = 0.5 } : options);
    }

    private static double Dice(SegmentationNetwork network, Tensor images, Tensor masks)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();

        // With the batch's statistics: the moving ones need thousands of steps at Keras's momentum.
        var found = network.call(images).gt(0).to(ScalarType.Float32);
        return (2 * (found * masks).sum() / (found.sum() + masks.sum())).item<float>();
    }

    /// <summary>The first eight images of which at least a tenth is nuclei, [8,3,96,96], and their masks.</summary>
    private static (Tensor Images, Tensor Masks) Eight(DataTree tree)
    {
        var options = new Dsb2018Options { Path = RealData.Archive("dsb2018_stage1_train.zip"), Size = Size };
        using var data = DataPreparer.Prepare(new Dsb2018DataSet(), options, tree.Cache, null, 2, TestContext.Current.CancellationToken);
        var chosen = Enumerable.Range(0, data.Ids.Count).Where(index => data.ForegroundShare(index) > 0.1).Take(Images).ToList();
        var images = stack(chosen.Select(index => tensor(data.Image(index).ToArray(), [Size, Size, 3])));
        var masks = stack(chosen.Select(index => tensor(data.Mask(index).ToArray(), [1, Size, Size])));
        return (images.to(ScalarType.Float32).div(255).permute(0, 3, 1, 2), masks.to(ScalarType.Float32));
    }
}
