using static TorchSharp.torch;

namespace TorchSharpCompatTests;

public sealed class MemoryTests
{
    [Fact]
    public void A_thousand_training_steps_leave_nothing_behind()
    {
        set_num_threads(1);
        using var outer = NewDisposeScope();
        using var net = nn.Sequential(nn.Conv2d(3, 8, 3, padding: 1), nn.BatchNorm2d(8), nn.LeakyReLU(0.3), nn.Conv2d(8, 1, 1));
        using var optimizer = optim.Adam(net.parameters());
        var (input, target) = (rand(2, 3, 16, 16), ones(2, 1, 16, 16));
        for (var i = 0; i < 500; i++)
        {
            Step(net, optimizer, input, target);
        }

        var (scoped, resident) = (outer.DisposablesCount, ResidentWithoutGarbage());
        for (var i = 0; i < 1000; i++)
        {
            Step(net, optimizer, input, target);
        }

        outer.DisposablesCount.ShouldBe(scoped);
        (ResidentWithoutGarbage() - resident).ShouldBeLessThan(24 << 20);
    }

    /// <summary>The managed heap grows until its next collection, by as much as the machine's cache allows; that is no leak.</summary>
    private static long ResidentWithoutGarbage()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static void Step(nn.Module<Tensor, Tensor> net, optim.Optimizer optimizer, Tensor input, Tensor target)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        nn.functional.binary_cross_entropy_with_logits(net.call(input), target).backward();
        optimizer.step();
    }
}
