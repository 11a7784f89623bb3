using FocusNetGrid.Grains.Sweep;

namespace FocusNetGrid.Grains.Tests.Sweep;

public sealed class CoalescedWriteTests
{
    private readonly Queue<TaskCompletionSource> written = new();

    [Fact]
    public async Task All_who_ask_while_a_write_is_under_way_share_the_next_one()
    {
        var write = new CoalescedWrite(BeginAsync);
        var first = write.WriteAsync();
        var others = Enumerable.Range(0, 5).Select(_ => write.WriteAsync()).ToArray();
        var began = written.Count;

        written.Dequeue().SetResult();
        await first;
        others.ShouldAllBe(other => !other.IsCompleted);
        written.Dequeue().SetResult();
        await Task.WhenAll(others);

        (began, written.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_write_that_fails_fails_only_those_who_waited_for_it()
    {
        var write = new CoalescedWrite(BeginAsync);
        var first = write.WriteAsync();
        var second = write.WriteAsync();

        written.Dequeue().SetException(new IOException("the disk is full"));
        await Should.ThrowAsync<IOException>(() => first);
        written.Dequeue().SetResult();

        await second;
    }

    private Task BeginAsync()
    {
        written.Enqueue(new TaskCompletionSource());
        return written.Last().Task;
    }
}
