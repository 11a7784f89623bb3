using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Rules;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Helm;

public sealed class NetworkTests
{
    private const int Silo = 11111;
    private const int Client = 30000;
    private const int Http = 8080;

    public static TheoryData<string> Settings => [.. Chart.Settings];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Silos_reach_each_other_and_the_gateway_reaches_coordinators(string settings)
    {
        var set = await Chart.RenderAsync(settings);

        Allows(set, "worker", "coordinator", Silo).ShouldBeTrue();
        Allows(set, "coordinator", "worker", Silo).ShouldBeTrue();
        Allows(set, "worker", "worker", Silo).ShouldBeTrue();
        Allows(set, "coordinator", "coordinator", Silo).ShouldBeTrue();
        Allows(set, "gateway", "coordinator", Client).ShouldBeTrue();
        Allows(set, "test", "gateway", Http).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Nobody_reaches_more_than_its_part_needs(string settings)
    {
        var set = await Chart.RenderAsync(settings);

        Allows(set, "gateway", "coordinator", Silo).ShouldBeFalse();
        Allows(set, "gateway", "worker", Silo).ShouldBeFalse();
        Allows(set, "worker", "gateway", Http).ShouldBeFalse();
        Allows(set, "test", "coordinator", Client).ShouldBeFalse();
        new Traffic(set).Allows([], Labels(set, "coordinator"), Silo).ShouldBeFalse();
        new Traffic(set).Allows([], Labels(set, "worker"), Http).ShouldBeFalse();
    }

    [Fact]
    public async Task The_Job_that_makes_the_tables_runs_under_the_policy_of_its_own_release()
    {
        var set = await Chart.RenderAsync("defaults");
        string[] hooks = [.. ((string[])["NetworkPolicy", "Job"]).Select(kind =>
            set.Single(kind, "focusnetgrid-database").Content.At("metadata", "annotations", "helm.sh/hook").Text())];

        hooks.Distinct().ShouldBe(["pre-install,pre-upgrade"]);
        Weight(set, "NetworkPolicy").ShouldBeLessThan(Weight(set, "Job"));

        static int Weight(ManifestSet set, string kind) =>
            int.Parse(set.Single(kind, "focusnetgrid-database").Content.At("metadata", "annotations", "helm.sh/hook-weight").Text());
    }

    [Theory]
    [InlineData("kind", "postgres", 5432)]
    [InlineData("azurite", "azurite", 10000)]
    [InlineData("azurite", "azurite", 10002)]
    public async Task The_grid_reaches_its_trial_storage_and_nobody_else_does(string settings, string storage, int port)
    {
        var set = await Chart.RenderAsync(settings);

        ((string[])["coordinator", "gateway", "worker"]).ShouldAllBe(part => Allows(set, part, storage, port));
        Allows(set, "test", storage, port).ShouldBeFalse();
        new Traffic(set).Allows([], Labels(set, storage), port).ShouldBeFalse();
    }

    [Theory]
    [InlineData("defaults", 5432, 443)]
    [InlineData("postgres", 5432, 443)]
    [InlineData("azure", 443, 5432)]
    public async Task Every_host_reaches_the_storage_that_the_grid_clusters_by_and_no_other(string settings, int storage, int other)
    {
        var set = await Chart.RenderAsync(settings);

        foreach (var part in (string[])["coordinator", "gateway", "worker"])
        {
            new Traffic(set).AllowsOutside(Labels(set, part), storage).ShouldBeTrue();
            new Traffic(set).AllowsOutside(Labels(set, part), other).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Blobs_beside_PostgreSQL_are_reached_too() =>
        new Traffic(await Chart.RenderAsync("azure-blob")).AllowsOutside(Labels(await Chart.RenderAsync("azure-blob"), "worker"), 443).ShouldBeTrue();

    [Theory]
    [InlineData("defaults", true)]
    [InlineData("ingress", false)]
    public async Task Other_pods_reach_the_gateway_unless_values_say_who_may(string settings, bool may)
    {
        var set = await Chart.RenderAsync(settings);

        new Traffic(set).Allows([], Labels(set, "gateway"), Http).ShouldBe(may);
    }

    private static bool Allows(ManifestSet set, string from, string to, int port) => new Traffic(set).Allows(Labels(set, from), Labels(set, to), port);

    private static JsonObject Labels(ManifestSet set, string component) => set.Pods.Single(pod => pod.Component == component).Labels;
}
