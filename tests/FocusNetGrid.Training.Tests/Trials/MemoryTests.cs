using TorchSharp;

namespace FocusNetGrid.Training.Tests.Trials;

public sealed class MemoryTests
{
    [Fact]
    public async Task No_tensor_outlives_its_step_its_epoch_or_its_trial()
    {
        using var runner = TinyTrial.NewRunner();
        var live = new List<long>();
        for (var trial = 0; trial < 3; trial++)
        {
            // Steps are told on the training thread, whose tensors are counted.
            using var folder = new TrialFolder();
            var spec = TinyTrial.Spec with { Seed = trial };
            await runner.RunAsync(spec, folder, new SilentObserver { OnStep = _ => live.Add(Live()) });
        }

        var aTrial = live.Count / 3;
        live.Take(aTrial).ShouldBe(live.Skip(aTrial).Take(aTrial));
        live.Take(aTrial).ShouldBe(live.Skip(2 * aTrial));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Resident_memory_is_flat_over_thirty_trials()
    {
        using var runner = TinyTrial.NewRunner();
        var resident = new List<double>();
        for (var trial = 0; trial < 30; trial++)
        {
            using var folder = new TrialFolder();
            await runner.RunAsync(TinyTrial.Spec with { Seed = trial }, folder);
            GC.Collect();
            resident.Add(Environment.WorkingSet);
        }

        TestContext.Current.SendDiagnosticMessage($"Resident after each trial, MB: {string.Join(" ", resident.Select(bytes => (bytes / 1e6).ToString("F1")))}");
        resident.Skip(5).Max().ShouldBeLessThan(1.02 * resident[4]);
    }

    private static long Live() => DisposeScopeManager.Statistics.ThreadTotalLiveCount;
}
