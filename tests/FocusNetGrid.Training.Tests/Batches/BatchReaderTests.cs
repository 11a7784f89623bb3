using FocusNetGrid.Training.Batches;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Tests.Trials;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Tests.Batches;

public sealed class BatchReaderTests
{
    private static readonly DiscData Data = new(9);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Batches_come_in_the_order_asked_for_and_the_last_may_be_smaller()
    {
        int[] cases = [8, 1, 7, 2, 6, 3, 5];
        using var reader = new CaseBatches(Data, 3).Read(cases);

        var read = reader.Batches(Stop).Select(batch => batch.Cases.ToArray()).ToList();

        read.ShouldBe([[8, 1, 7], [2, 6, 3], [5]]);
    }

    [Fact]
    public void A_batch_keeps_its_pixels_while_later_ones_are_read()
    {
        using var data = new CountingData(Data);
        using var reader = new CaseBatches(data, 2).Read([3, 1, 4, 0, 5, 2, 8, 6]);
        var taken = 0;

        foreach (var batch in reader.Batches(Stop))
        {
            // As far ahead as the buffers let it: two more batches of two.
            taken += batch.Count;
            SpinWait.SpinUntil(() => data.Reads >= Math.Min(8, taken + 4), TimeSpan.FromSeconds(30)).ShouldBeTrue();
            byte[] expected = [.. batch.Cases.ToArray().SelectMany(place => Data.Image(place).ToArray())];
            batch.Images.SequenceEqual(expected).ShouldBeTrue();
        }
    }

    [Fact]
    public void Tensors_have_channels_last_images_in_0_to_1_and_binary_masks()
    {
        using var scope = NewDisposeScope();
        using var reader = new CaseBatches(Data, 2).Read([4, 5]);

        var tensors = TensorBatch.From(reader.Batches(Stop).Single(), Data.Size, CPU);

        tensors.Images.shape.ShouldBe([2, 3, 32, 32]);
        tensors.Images.permute(0, 2, 3, 1).is_contiguous().ShouldBeTrue();
        tensors.Images[1, 2, 10, 20].item<float>().ShouldBe(Data.Image(5)[(((10 * 32) + 20) * 3) + 2] / 255f);
        tensors.Masks.sum().item<float>().ShouldBe(Data.Mask(4).ToArray().Sum(value => value) + Data.Mask(5).ToArray().Sum(value => value));
    }

    [Fact]
    public void What_goes_wrong_while_reading_reaches_whoever_waits()
    {
        using var reader = new CaseBatches(Data, 2).Read([0, 1, 2, 99]);

        Should.Throw<IndexOutOfRangeException>(() => reader.Batches(Stop).Count());
    }

    [Fact]
    public void A_reader_that_is_left_early_stops_touching_the_data()
    {
        using var data = new CountingData(Data);
        using (var reader = new CaseBatches(data, 1).Read([.. Enumerable.Range(0, 9)]))
        {
            reader.Batches(Stop).First().Count.ShouldBe(1);
        }

        // The one taken, the two that may wait in buffers, and the one in hand.
        data.Reads.ShouldBeInRange(1, 4);
    }

    private sealed class CountingData(DiscData data) : PreparedData
    {
        private int reads;

        public int Reads => Volatile.Read(ref reads);

        public override IReadOnlyList<string> Ids => data.Ids;

        public override int Size => data.Size;

        public override string Fingerprint => data.Fingerprint;

        public override ReadOnlySpan<byte> Image(int index)
        {
            Interlocked.Increment(ref reads);
            return data.Image(index);
        }

        public override ReadOnlySpan<byte> Mask(int index) => data.Mask(index);

        public override void Dispose()
        {
        }
    }
}
