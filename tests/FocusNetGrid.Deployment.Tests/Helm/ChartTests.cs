using FocusNetGrid.Deployment.Tests.Rules;
using FocusNetGrid.Deployment.Tests.Schemas;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Helm;

/// <summary>The defaults and every file of <c>examples/</c>.</summary>
public sealed class ChartTests
{
    public static TheoryData<string> Settings => [.. Chart.Settings];

    [Fact]
    public void There_are_eight_kinds_of_settings_and_more() => Chart.Settings.Count().ShouldBeGreaterThan(8);

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Every_settings_pass_the_strict_lint(string settings)
    {
        var lint = await Chart.LintAsync(settings);

        lint.Succeeded().ShouldContain("0 chart(s) failed");
        lint.Errors.ShouldNotContain("level=WARN");
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Every_settings_keep_to_every_rule(string settings) =>
        ManifestRules.Check(await Chart.RenderAsync(settings)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Every_object_is_as_Kubernetes_defines_it(string settings) =>
        (await KubernetesSchemas.CheckAsync(await Chart.RenderAsync(settings))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task No_two_objects_share_a_name(string settings) =>
        (await Chart.RenderAsync(settings)).All.Select(manifest => manifest.Id).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Every_object_but_a_volume_says_its_namespace_and_whose_it_is(string settings)
    {
        foreach (var manifest in (await Chart.RenderAsync(settings)).All)
        {
            var place = manifest.Content["metadata"]!["namespace"]?.ToString();
            place.ShouldBe(manifest.Kind == "PersistentVolume" ? null : Chart.Namespace, manifest.Id);
            manifest.Labels["app.kubernetes.io/instance"]!.ToString().ShouldBe(Chart.Release, manifest.Id);
        }
    }
}
