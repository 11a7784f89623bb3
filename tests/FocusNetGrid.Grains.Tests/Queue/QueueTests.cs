using FocusNetGrid.Grains.Tests.Harness;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Queue;

public sealed class QueueTests
{
    [Fact]
    public async Task Sweeps_that_are_not_over_are_woken_up_after_a_crash()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var study = Study.Of(trials: 2);
        await grid.SubmitAsync(study);

        await grid.KillAsync();
        await grid.StartSiloAsync();
        await grid.StartWorkersAsync(1);

        // The sweep itself is not called here, as that would wake it.
        await Eventually.SeesAsync(() => grid.LogsOf(study), logs => logs.All(log => log.Status == TrialStatus.Succeeded));
    }

    [Fact]
    public async Task A_sweep_that_is_over_is_forgotten()
    {
        await using var grid = await TestGrid.StartAsync(workers: 1);
        await (await grid.SubmitAsync(Study.Of(trials: 2))).EndsAsync();

        await Eventually.SeesAsync(grid.Queue.Read, known => known.Ids.Count == 0);
    }

    [Fact]
    public async Task A_sweep_that_could_not_be_remembered_is_not_taken_for_one_that_was()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var study = Study.Of(trials: 2);
        var faults = 1;
        grid.Storage.NextFault = state => state == GridStorage.Queue && faults-- > 0 ? StorageFault.Refused : StorageFault.None;

        await Should.ThrowAsync<Exception>(() => grid.SubmitAsync(study));
        await grid.SubmitAsync(study);

        (await grid.Queue.Read()).Ids.ShouldBe([study.Id]);
    }

    [Fact]
    public async Task A_sweep_that_was_enrolled_but_never_stored_is_forgotten()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);

        await grid.Queue.Enrol("0123456789abcdef");

        await Eventually.SeesAsync(grid.Queue.Read, known => known.Ids.Count == 0);
    }
}
