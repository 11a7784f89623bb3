using System.Text.Json;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Containers;

/// <summary>A Dockerfile as it is read by who builds it.</summary>
/// <param name="Problems">What its language forbids.</param>
/// <param name="Instructions">In their order.</param>
internal sealed record Dockerfile(IReadOnlyList<string> Problems, IReadOnlyList<Instruction> Instructions)
{
    private static readonly string Program = Repository.Path("tests", "FocusNetGrid.Deployment.Tests", "Containers", "dockerfile.cjs");

    /// <summary>Those of the last stage, which is the image.</summary>
    public IEnumerable<Instruction> Image => Instructions.Where(instruction => instruction.Stage == Instructions[^1].Stage);

    /// <summary>Reads one.</summary>
    public static async Task<Dockerfile> ReadAsync(string name) =>
        Parse((await Tool.Node.RunAsync([Program, Repository.Path("build", "containers", $"{name}.Dockerfile")])).Succeeded());

    /// <summary>What an image is told last.</summary>
    public string Last(string keyword) => Image.Last(instruction => instruction.Keyword == keyword).Text;

    private static Dockerfile Parse(string json) => JsonSerializer.Deserialize<Dockerfile>(json, JsonSerializerOptions.Web)!;
}
