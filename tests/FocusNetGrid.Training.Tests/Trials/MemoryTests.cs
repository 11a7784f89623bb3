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
    public async Task Resident_memory_is_flat_over_trials_once_the_runtime_has_compiled_what_is_hot()
    {
        using var runner = TinyTrial.NewRunner();
        var resident = new List<double>();
        for (var trial = 0; trial < 120; trial++)
        {
            using var folder = new TrialFolder();
            await runner.RunAsync(TinyTrial.Spec with { Seed = trial }, folder);
            GC.Collect();
            resident.Add(Environment.WorkingSet);
        }

        TestContext.Current.SendDiagnosticMessage($"Resident after each trial, MB: {string.Join(" ", resident.Select(bytes => (bytes / 1e6).ToString("F1")))}");

        // For some fifty trials the runtime compiles methods anew, which takes 7 % more.
        resident.Skip(80).Max().ShouldBeLessThan(1.005 * resident[79]);
    }

    private static long Live() => DisposeScopeManager.Statistics.ThreadTotalLiveCount;
}
