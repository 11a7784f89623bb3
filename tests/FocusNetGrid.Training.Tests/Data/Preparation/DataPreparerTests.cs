using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Preparation;
using FocusNetGrid.Training.Data.Synthetic;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Tests.Data.Preparation;

public sealed class DataPreparerTests
{
    private const string PreparedByPillow = """
        import hashlib, json, sys
        import numpy as np
        from PIL import Image
        asked = json.load(sys.stdin)
        size, text = asked["size"], f"focusnetgrid-data-1\n{asked['size']}\n"
        for case in asked["ids"]:
            image = Image.open(f"{asked['root']}/images/{case}.png").convert("RGB").resize((size, size), Image.BILINEAR)
            mask = Image.open(f"{asked['root']}/masks/{case}.png").convert("L").resize((size, size), Image.BILINEAR)
            pixels = image.tobytes() + (np.asarray(mask) >= 127.5).astype(np.uint8).tobytes()
            text += f"{case}\n{hashlib.sha256(pixels).hexdigest()}\n"
        print(json.dumps(hashlib.sha256(text.encode()).hexdigest()))
        """;

    [Fact]
    public void The_fingerprint_is_the_one_that_Pillow_and_the_formula_give()
    {
        using var tree = new DataTree().Pairs("one", "two").Image("images/three.png", 301, 207).Mask("masks/three.png", 301, 207);
        var expected = PythonJudge.Ask<string>(
            "PIL, numpy", PreparedByPillow, new { size = 48, root = tree.Root, ids = new[] { "one", "three", "two" } });

        using var prepared = Prepare(tree, tree.Root, size: 48);

        prepared.Fingerprint.ShouldBe(expected);
        prepared.Ids.ShouldBe(["one", "three", "two"]);
        prepared.Size.ShouldBe(48);
    }

    [Fact]
    public void The_fingerprint_does_not_depend_on_path_packing_threads_or_cache()
    {
        using var tree = new DataTree().Pairs("a", "b", "c", "d");
        using var other = new DataTree().Pairs("a", "b", "c", "d");
        using var folder = Prepare(tree, tree.Root, threads: 4);
        using var elsewhere = Prepare(other, other.Root, threads: 1);
        using var zip = Prepare(tree, tree.Zip());
        using var cached = Prepare(tree, tree.Root);

        new[] { elsewhere, zip, cached }.ShouldAllBe(data => data.Fingerprint == folder.Fingerprint);
    }

    [Fact]
    public void The_fingerprint_changes_with_a_pixel_an_id_or_the_size()
    {
        using var tree = new DataTree().Pairs("a", "b");
        using var pixel = new DataTree().Pairs("a", "b").Mask("masks/b.png", foreground: 100);
        using var id = new DataTree().Pairs("a").Image("images/bb.png").Mask("masks/bb.png");

        string[] fingerprints = [FingerprintOf(tree, 16), FingerprintOf(pixel, 16), FingerprintOf(id, 16), FingerprintOf(tree, 17)];

        fingerprints.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Masks_hold_0_and_1_and_know_their_share_of_foreground()
    {
        using var tree = new DataTree().Pairs("a").Image("images/b.png", 32, 32).Mask("masks/b.png", 32, 32, foreground: 512);

        using var prepared = Prepare(tree, tree.Root, size: 32);

        prepared.Mask(1).ToArray().ShouldBe([.. Enumerable.Repeat((byte)1, 512), .. Enumerable.Repeat((byte)0, 512)]);
        prepared.Image(1).Length.ShouldBe(32 * 32 * 3);
        prepared.ForegroundShare(1).ShouldBe(0.5);
    }

    [Fact]
    public void The_second_start_reads_the_cache_and_so_does_one_after_the_data_has_moved()
    {
        using var tree = new DataTree().Pairs("a", "b");
        using var first = Prepare(tree, tree.Zip());
        var moved = tree.Archive + ".moved.zip";
        File.Move(tree.Archive, moved);
        var heard = new Recorder();

        using var second = Prepare(tree, moved, progress: heard);

        heard.Reports.ShouldBe([new PrepareProgress(2, 2, FromCache: true)]);
        Files(tree).Count.ShouldBe(1);
    }

    [Fact]
    public void Changed_data_and_another_size_are_prepared_anew()
    {
        using var tree = new DataTree().Pairs("a");
        Prepare(tree, tree.Root).Dispose();
        Prepare(tree, tree.Root, size: 20).Dispose();
        Prepare(tree.Mask("masks/a.png", foreground: 1), tree.Root).Dispose();

        Files(tree).Count.ShouldBe(3);
    }

    [Fact]
    public void Progress_counts_every_case_once_in_order()
    {
        using var tree = new DataTree().Pairs("a", "b", "c", "d", "e");
        var heard = new Recorder();

        using var prepared = Prepare(tree, tree.Root, threads: 3, progress: heard);

        heard.Reports.ShouldBe(Enumerable.Range(1, 5).Select(done => new PrepareProgress(done, 5, FromCache: false)));
    }

    [Fact]
    public void Cancelled_half_way_it_leaves_nothing()
    {
        using var tree = new DataTree().Pairs("a", "b", "c", "d", "e");
        using var cancellation = new CancellationTokenSource();
        var stopper = new Recorder(_ => cancellation.Cancel());

        Should.Throw<OperationCanceledException>(() => DataPreparer.Prepare(
            new FolderDataSet(), new FolderOptions { Path = tree.Root, Size = 16 }, tree.Cache, stopper, 1, cancellation.Token));

        stopper.Reports.Count.ShouldBe(1);
        Files(tree).ShouldBeEmpty();
    }

    [Fact]
    public void Many_that_prepare_the_same_data_at_once_all_get_it()
    {
        using var tree = new DataTree().Pairs("a", "b", "c");
        var fingerprints = new string[6];

        Parallel.For(0, fingerprints.Length, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i =>
        {
            using var prepared = Prepare(tree, tree.Root);
            fingerprints[i] = prepared.Fingerprint;
        });

        fingerprints.Distinct().Count().ShouldBe(1);
        Files(tree).Count.ShouldBe(1);
    }

    [Fact]
    public void What_a_killed_preparation_left_is_removed_a_day_later_and_not_before()
    {
        using var tree = new DataTree().Pairs("a");
        Prepare(tree, tree.Root).Dispose();
        var finished = Files(tree).Single();
        File.Delete(finished);
        File.WriteAllText($"{finished}.old.unfinished", "");
        File.WriteAllText($"{finished}.young.unfinished", "");
        File.SetLastWriteTimeUtc($"{finished}.old.unfinished", File.GetLastWriteTimeUtc($"{finished}.young.unfinished").AddDays(-2));

        Prepare(tree, tree.Root).Dispose();

        Files(tree).ShouldBe([finished, $"{finished}.young.unfinished"]);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_named_with_a_remedy()
    {
        using var tree = new DataTree().Pairs("a").Bytes("file", [1]);

        var refusal = Should.Throw<StorageException>(() => DataPreparer.Prepare(
            new FolderDataSet(), new FolderOptions { Path = tree.Root }, tree["file/cache"], null, 1, TestContext.Current.CancellationToken));

        refusal.Path.ShouldStartWith(tree["file/cache"]);
        refusal.Problem.ShouldEndWith("make room there, or name another folder in FOCUSNETGRID_CACHE.");
    }

    [Fact]
    public void The_generated_set_is_prepared_as_the_others_are()
    {
        using var tree = new DataTree();

        using var prepared = DataPreparer.Prepare(
            new SyntheticDataSet(), new SyntheticOptions { Count = 3, Size = 32 }, tree.Cache, null, 2, TestContext.Current.CancellationToken);

        prepared.Ids.Count.ShouldBe(3);
        prepared.ForegroundShare(0).ShouldBeInRange(0.001, 0.999);
    }

    private static PreparedData Prepare(DataTree tree, string path, int size = 16, int threads = 2, IProgress<PrepareProgress>? progress = null) =>
        DataPreparer.Prepare(
            new FolderDataSet(), new FolderOptions { Path = path, Size = size }, tree.Cache, progress, threads, TestContext.Current.CancellationToken);

    private static string FingerprintOf(DataTree tree, int size)
    {
        using var prepared = Prepare(tree, tree.Root, size);
        return prepared.Fingerprint;
    }

    private static List<string> Files(DataTree tree) =>
        Directory.Exists(tree.Cache) ? [.. Directory.EnumerateFiles(tree.Cache).Order(StringComparer.Ordinal)] : [];

    private sealed class Recorder(Action<PrepareProgress>? then = null) : IProgress<PrepareProgress>
    {
        public List<PrepareProgress> Reports { get; } = [];

        public void Report(PrepareProgress value)
        {
            Reports.Add(value);
            then?.Invoke(value);
        }
    }
}
