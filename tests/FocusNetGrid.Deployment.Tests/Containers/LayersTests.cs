using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Containers;

public sealed class LayersTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-layers-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Files_are_divided_by_how_often_they_change_and_none_is_lost()
    {
        string[] program = ["focusnetgrid", "focusnetgrid.dll", "focusnetgrid.deps.json", "FocusNetGrid.Silo.dll", "libfocusnetgrid_imaging.so"];
        string[] packages = ["Npgsql.dll", "TorchSharp.dll", "libe_sqlite3.so", "runtimes/linux-x64/native/libe_sqlite3.so"];
        string[] torch = ["libtorch.so", "libtorch_cuda.so", "libcudart.so.12", "libLibTorchSharp.so"];
        Publish([.. program, .. packages, .. torch]);

        (await DivideAsync()).Succeeded();

        Files("program").ShouldBe(program, ignoreOrder: true);
        Files("packages").ShouldBe(packages, ignoreOrder: true);
        Files("torch").ShouldBe(torch, ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_no_published_program_is_refused()
    {
        Publish(["Npgsql.dll"]);

        var result = await DivideAsync();

        (result.ExitCode, result.Errors.Trim()).ShouldBe((2, $"layers: {folder}/published/focusnetgrid.dll is missing; publish src/FocusNetGrid.Cli there"));
    }

    private void Publish(IEnumerable<string> files)
    {
        foreach (var file in files.Select(file => Path.Combine(folder.FullName, "published", file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "");
        }
    }

    private Task<ToolResult> DivideAsync() => new Tool("/bin/sh").RunAsync(
        [Repository.Path("build", "containers", "layers.sh"), Path.Combine(folder.FullName, "published"), Path.Combine(folder.FullName, "layers")]);

    private string[] Files(string layer)
    {
        var place = Path.Combine(folder.FullName, "layers", layer);
        return [.. Directory.GetFiles(place, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(place, file))];
    }
}
