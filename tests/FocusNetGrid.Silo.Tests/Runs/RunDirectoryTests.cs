using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Tests.Runs;

public sealed class RunDirectoryTests : IDisposable
{
    private readonly RunDirectory _directory = new(Directory.CreateTempSubdirectory("focusnetgrid-run-").FullName);

    [Fact]
    public void Clearing_deletes_what_a_run_leaves_and_nothing_of_the_users()
    {
        Directory.CreateDirectory(_directory.Trial("0123456789abcdef"));
        Directory.CreateDirectory(_directory.Report);
        File.WriteAllText(_directory.Spec, "");
        File.WriteAllText(_directory.Reproduction, "");
        File.WriteAllText(Path.Combine(_directory.Root, "notes.txt"), "mine");

        _directory.Clear();

        Directory.GetFileSystemEntries(_directory.Root).Select(Path.GetFileName).ShouldBe(["notes.txt"]);
    }

    [Fact]
    public void A_new_or_empty_folder_and_a_run_are_welcome()
    {
        Should.NotThrow(_directory.RefuseForeignContent);
        Should.NotThrow(new RunDirectory(Path.Combine(_directory.Root, "new")).RefuseForeignContent);
        File.WriteAllText(_directory.Spec, "");
        Should.NotThrow(_directory.RefuseForeignContent);
    }

    [Fact]
    public void A_folder_of_other_things_is_refused()
    {
        File.WriteAllText(Path.Combine(_directory.Root, "notes.txt"), "mine");

        Should.Throw<RunException>(_directory.RefuseForeignContent).Message.ShouldContain("--out");
    }

    public void Dispose() => Directory.Delete(_directory.Root, recursive: true);
}
