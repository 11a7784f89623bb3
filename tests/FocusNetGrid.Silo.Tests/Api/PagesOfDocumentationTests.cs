using System.Text.RegularExpressions;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>What docs/security.md and docs/api.md say is so.</summary>
public sealed partial class PagesOfDocumentationTests
{
    [Fact]
    public void Every_threat_has_a_test_that_is_there()
    {
        var threats = File.ReadLines(InRepository("docs", "security.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();

        threats.Count.ShouldBeGreaterThan(15);
        threats.ShouldAllBe(threat => TestName().IsMatch(threat));
        threats.SelectMany(threat => TestName().Matches(threat)).Where(name => !IsTest(name.Groups["class"].Value, name.Groups["test"].Value)).Select(name => name.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_problem_is_told_and_none_that_is_not()
    {
        var told = File.ReadLines(InRepository("docs", "api.md"))
            .SkipWhile(line => !line.StartsWith("| type", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => Quoted().Matches(line.Split('|')[1]).Select(word => word.Groups[1].Value));
        var source = File.ReadAllText(InRepository("src", "FocusNetGrid.Silo", "Api", "Problems", "ProblemKinds.cs"));

        told.Order().ShouldBe(Kind().Matches(source).Select(kind => kind.Groups[1].Value).Distinct().Order());
    }

    [Fact]
    public async Task Every_route_is_told()
    {
        var page = await File.ReadAllTextAsync(InRepository("docs", "api.md"), TestContext.Current.CancellationToken);
        await using var host = await ApiHost.StartAsync();

        var document = await host.GetAsync("/openapi/v1.json").ShouldBeJsonAsync();

        document["paths"]!.AsObject().Select(path => path.Key["/api/v1".Length..]).Where(path => !Regex.IsMatch(page, $"{Regex.Escape(path)}[`?]")).ShouldBeEmpty();
    }

    private static bool IsTest(string type, string test) => Directory
        .EnumerateFiles(InRepository("tests"), $"{type}.cs", SearchOption.AllDirectories)
        .Any(file => Regex.IsMatch(File.ReadAllText(file), $@"public (async Task|void) {test}\("));

    private static string InRepository(params string[] parts)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FocusNetGrid.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"no FocusNetGrid.sln above {AppContext.BaseDirectory}; these tests read the repository's files");
        }

        return Path.Combine([folder, .. parts]);
    }

    [GeneratedRegex("`(?<class>[A-Za-z]+Tests)\\.(?<test>[A-Za-z_0-9]+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"([a-z-]+)\", [45][0-9][0-9],")]
    private static partial Regex Kind();
}
