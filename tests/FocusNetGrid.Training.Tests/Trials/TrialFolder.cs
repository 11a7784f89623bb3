namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TrialFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("focusnetgrid-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
