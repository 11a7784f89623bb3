using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Training.Tests.Data.Synthetic;

public sealed class CaseFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("focusnetgrid-folder-").FullName;
    private readonly ICaseSource source = new SyntheticDataSet().Open(new SyntheticOptions { Count = 3, Size = 32 });

    [Fact]
    public void What_is_written_is_what_the_source_holds()
    {
        CaseFolder.Write(source, Path.Combine(root, "set"), null, TestContext.Current.CancellationToken);

        var image = ImageCodec.DecodeRgb(File.ReadAllBytes(Path.Combine(root, "set", "images", "lesion-000002.png")));
        var mask = ImageCodec.Decode(File.ReadAllBytes(Path.Combine(root, "set", "masks", "lesion-000002.png")));
        image.Pixels.ShouldBe(source.Read(2).Image.Pixels);
        mask.Pixels.ShouldBe(source.Read(2).Mask.Pixels);
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Count().ShouldBe(6);
    }

    [Fact]
    public void A_folder_in_use_is_left_alone()
    {
        File.WriteAllText(Path.Combine(root, "mine.txt"), "kept");

        var refusal = Should.Throw<DataException>(() => CaseFolder.Write(source, root, null, TestContext.Current.CancellationToken));

        refusal.Problem.ShouldContain("new or empty folder");
        Directory.EnumerateFileSystemEntries(root).ShouldBe([Path.Combine(root, "mine.txt")]);
    }

    [Fact]
    public void Cancelled_half_way_it_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Stopper(cancellation);

        Should.Throw<OperationCanceledException>(() => CaseFolder.Write(source, Path.Combine(root, "set"), progress, cancellation.Token));

        progress.Written.ShouldBe(1);
        Directory.EnumerateFileSystemEntries(root).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_interrupted_writing_left_does_not_stand_in_the_way()
    {
        Directory.CreateDirectory(Path.Combine(root, "set.unfinished", "images"));

        CaseFolder.Write(source, Path.Combine(root, "set"), null, TestContext.Current.CancellationToken);

        Directory.EnumerateDirectories(root).ShouldBe([Path.Combine(root, "set")]);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "");

        Should.Throw<DataException>(() => CaseFolder.Write(source, Path.Combine(file, "set"), null, TestContext.Current.CancellationToken))
            .Path.ShouldBe(Path.Combine(file, "set"));
    }

    public void Dispose()
    {
        source.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private sealed class Stopper(CancellationTokenSource cancellation) : IProgress<int>
    {
        public int Written { get; private set; }

        public void Report(int value)
        {
            Written = value;
            cancellation.Cancel();
        }
    }
}
