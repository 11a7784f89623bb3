using FocusNetGrid.Silo.Service;
using FocusNetGrid.Silo.Tests.Telemetry;

namespace FocusNetGrid.Silo.Tests.Service;

/// <summary>Whether the grid answers, asked by many.</summary>
public sealed class ReadyCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ask_the_grid_is_asked_once_a_second()
    {
        var (clock, answer, asked) = (new HandClock(), new TaskCompletionSource(), 0);
        var check = new ReadyCheck(() => ++asked == 1 ? answer.Task : Task.CompletedTask, clock);

        var together = Enumerable.Range(0, 10).Select(_ => check.IsReadyAsync(Token)).ToList();
        answer.SetResult();
        (await Task.WhenAll(together)).ShouldAllBe(isReady => isReady);
        await check.IsReadyAsync(Token);

        asked.ShouldBe(1);
        clock.PutForward(1.1);
        await check.IsReadyAsync(Token);
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_stops_waiting_takes_the_answer_from_nobody()
    {
        var answer = new TaskCompletionSource();
        var check = new ReadyCheck(() => answer.Task, new HandClock());
        using var patience = new CancellationTokenSource();
        var (leaving, staying) = (check.IsReadyAsync(patience.Token), check.IsReadyAsync(Token));

        await patience.CancelAsync();
        answer.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(() => leaving);
        (await staying).ShouldBeTrue();
    }
}
