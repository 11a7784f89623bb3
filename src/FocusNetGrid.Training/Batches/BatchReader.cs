using System.Collections.Concurrent;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Batches;

/// <summary>
/// Reads batches ahead: while one trains, the next is copied out of the memory-mapped file on another thread, which bears the page faults and the
/// disk. The order is that of the cases asked for, whatever the threads do; at most three batches exist at once, in buffers that go round.
/// </summary>
internal sealed class BatchReader : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly BlockingCollection<PixelBatch> ready = new(boundedCapacity: 1);
    private readonly BlockingCollection<PixelBuffer> free = [];
    private readonly Task reading;

    /// <summary>Begins to read at once.</summary>
    /// <param name="data">Where the pixels are; it has to outlive the reader.</param>
    /// <param name="cases">Indices in the order wanted.</param>
    /// <param name="buffers">At least two, each with room for a batch; no other reader may use them meanwhile.</param>
    public BatchReader(PreparedData data, int[] cases, IReadOnlyList<PixelBuffer> buffers)
    {
        foreach (var buffer in buffers)
        {
            free.Add(buffer);
        }

        var batch = buffers[0].Capacity;
        reading = Task.Factory.StartNew(
            () => ReadAll(data, cases, batch), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The batches in order. A batch is valid until the next is asked for.</summary>
    public IEnumerable<PixelBatch> Batches(CancellationToken cancellationToken)
    {
        foreach (var batch in ready.GetConsumingEnumerable(cancellationToken))
        {
            yield return batch;
            free.Add(batch.Buffer, cancellationToken);
        }

        // Rethrows what ended the reading early.
        reading.GetAwaiter().GetResult();
    }

    /// <summary>Stops reading and returns when the data is no longer touched.</summary>
    public void Dispose()
    {
        stop.Cancel();
        Task.WhenAny(reading).Wait();
        stop.Dispose();
        ready.Dispose();
        free.Dispose();
    }

    private void ReadAll(PreparedData data, int[] cases, int batch)
    {
        try
        {
            for (var first = 0; first < cases.Length; first += batch)
            {
                var buffer = free.Take(stop.Token);
                var part = cases.AsMemory(first, Math.Min(batch, cases.Length - first));
                buffer.Fill(data, part.Span);
                ready.Add(new PixelBatch(buffer, part), stop.Token);
            }
        }
        finally
        {
            ready.CompleteAdding();
        }
    }
}
