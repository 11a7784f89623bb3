using System.Text.RegularExpressions;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Documents;

/// <summary>What docs/deployment.md has people type names things that are there.</summary>
public sealed partial class DeploymentPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "deployment.md"));

    [Fact]
    public void Every_file_that_it_names_is_there() =>
        FileName().Matches(Page).Select(name => name.Value).Distinct().Where(name => !Path.Exists(Repository.Path(name))).ShouldBeEmpty();

    [Fact]
    public void Every_example_is_named() =>
        Chart.Settings.Except(["defaults"]).Where(settings => !Page.Contains($"{settings}.yaml")).ShouldBeEmpty();

    [Fact]
    public async Task Every_setting_that_it_names_is_one()
    {
        var values = await File.ReadAllTextAsync(Repository.Path("helm", "focusnetgrid", "values.yaml"), TestContext.Current.CancellationToken);

        foreach (var name in Setting().Matches(Page).Select(setting => setting.Groups[1].Value).Where(name => !name.EndsWith(".yaml", StringComparison.Ordinal)).Select(name => name.Split('.')))
        {
            name.ShouldAllBe(part => Regex.IsMatch(values, $"(?m)^ *{part}:|[{{ ]{part}:"));
        }
    }

    [Fact]
    public async Task Every_target_of_make_that_it_names_is_one()
    {
        var makefile = await File.ReadAllTextAsync(Repository.Path("Makefile"), TestContext.Current.CancellationToken);

        MakeTarget().Matches(Page).Select(target => target.Groups[1].Value).Distinct().ShouldAllBe(target => Regex.IsMatch(makefile, $"(?m)^{target}:"));
    }

    [GeneratedRegex("(?<![\\w/])(k8s|helm/focusnetgrid|experiments|build)/[\\w./-]*[\\w-]")]
    private static partial Regex FileName();

    [GeneratedRegex("(?:`|--set(?:-string)? \"?)((?:images|clustering|trial|artifacts|data|worker|gateway|networkPolicy|monitoring|autoscaling)(?:\\.[a-zA-Z]+)+)")]
    private static partial Regex Setting();

    [GeneratedRegex("(?m)(?:^|`)make ([a-z]+)")]
    private static partial Regex MakeTarget();
}
