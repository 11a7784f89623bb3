using System.Diagnostics;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Preparation;

namespace FocusNetGrid.Training.Tests.Data.Preparation;

[Trait("Category", "Slow")]
public sealed class RealDataTests
{
    [Fact]
    public void The_nuclei_are_prepared_within_a_minute_and_read_again_within_a_second()
    {
        using var tree = new DataTree();
        var options = new Dsb2018Options { Path = RealData.Archive("dsb2018_stage1_train.zip"), Size = 128 };

        var first = Timed(new Dsb2018DataSet(), options, tree.Cache, out var fingerprint);
        var second = Timed(new Dsb2018DataSet(), options, tree.Cache, out var again);

        // PNG decodes alike everywhere, so this is a constant of the published archive.
        fingerprint.ShouldBe("ec78ba038f21e0ce09b3877ba64879bafe213d5997591b718eadb93c311c44ec");
        again.ShouldBe(fingerprint);
        first.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        second.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void The_lesions_are_prepared_whole()
    {
        using var tree = new DataTree();

        using var prepared = DataPreparer.Prepare(
            new Isic2018DataSet(), new Isic2018Options { Path = RealData.Archive("isic2018_task1_256.zip"), Size = 64 }, tree.Cache, null, 2,
            TestContext.Current.CancellationToken);

        prepared.Ids.Count.ShouldBe(2594);
        Enumerable.Range(0, 2594).Average(prepared.ForegroundShare).ShouldBe(0.28, 0.01);
    }

    private static TimeSpan Timed(IDataSet set, DataOptions options, string cache, out string fingerprint)
    {
        var watch = Stopwatch.StartNew();
        using var prepared = DataPreparer.Prepare(set, options, cache, null, 2, TestContext.Current.CancellationToken);
        fingerprint = prepared.Fingerprint;
        return watch.Elapsed;
    }
}
