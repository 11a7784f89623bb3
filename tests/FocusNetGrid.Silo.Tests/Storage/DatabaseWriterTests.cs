using System.Buffers.Binary;
using FocusNetGrid.Silo.Storage;

namespace FocusNetGrid.Silo.Tests.Storage;

public sealed class DatabaseWriterTests : IDisposable
{
    private readonly DatabaseFile file = new();

    [Fact]
    public async Task Writes_that_come_while_another_is_under_way_share_one_commit()
    {
        using var connection = file.Connect();
        DatabaseSchema.Ensure(connection, file.Path);
        var before = Commits();
        using var behind = file.Connect();
        using var writer = new DatabaseWriter(file.Path, connection, behind);
        using var underWay = new ManualResetEventSlim();
        var first = writer.DoAsync(states =>
        {
            underWay.Wait(TestContext.Current.CancellationToken);
            return states.Write("trial", "first", null, [1]);
        });
        var others = Enumerable.Range(0, 500).Select(number => writer.DoAsync(states => states.Write("trial", $"{number}", null, [1]))).ToArray();

        underWay.Set();
        await Task.WhenAll(others.Append(first));

        // The first may have been joined by some of the others, or have gone alone.
        (Commits() - before).ShouldBeInRange(1, 2);
    }

    /// <summary>Commits in the log: each ends with a frame that gives the database's size.</summary>
    private int Commits()
    {
        const int Header = 32, FrameHeader = 24;
        using var stream = new FileStream(file.Path + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var log = new byte[stream.Length];
        stream.ReadExactly(log);
        var page = (int)BinaryPrimitives.ReadUInt32BigEndian(log.AsSpan(8));
        var commits = 0;
        for (var frame = Header; frame + FrameHeader + page <= log.Length; frame += FrameHeader + page)
        {
            commits += BinaryPrimitives.ReadUInt32BigEndian(log.AsSpan(frame + 4)) == 0 ? 0 : 1;
        }

        return commits;
    }

    public void Dispose() => file.Dispose();
}
