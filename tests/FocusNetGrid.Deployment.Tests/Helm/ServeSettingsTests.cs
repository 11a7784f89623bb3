using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Helm;

/// <summary>What the chart configures, read by the program that it configures.</summary>
public sealed class ServeSettingsTests
{
    public static TheoryData<string, string> Hosts =>
        [.. from settings in Chart.Settings from role in (string[])["coordinator", "gateway", "worker"] select (settings, role)];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Every_host_understands_its_settings(string settings, string role)
    {
        var set = await Chart.RenderAsync(settings);

        var options = ServedBy.Read(set, role);

        options.Role.ToString().ShouldBe(role, StringCompareShould.IgnoreCase);
        options.Name.ShouldBe("pod-0");
        options.Http.Address.ShouldBe(System.Net.IPAddress.Any);
        options.Http.Api.AsksForToken.ShouldBe(role == "gateway");
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Every_port_that_a_host_opens_is_a_port_of_its_pod_and_the_other_way_round(string settings, string role)
    {
        var set = await Chart.RenderAsync(settings);
        var options = ServedBy.Read(set, role);
        int[] opened = role == "gateway" ? [options.Http.Port] : [options.SiloPort, options.GatewayPort, options.Http.Port];

        ServedBy.Pod(set, role).Containers.Single().Items("ports").Select(port => (int)port["containerPort"]!).ShouldBe(opened.Where(port => port != 0), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Every_file_and_folder_that_a_host_is_told_of_is_mounted(string settings, string role)
    {
        var set = await Chart.RenderAsync(settings);
        string[] mounts = [.. ServedBy.Pod(set, role).Containers.Single().Items("volumeMounts").Select(mount => mount["mountPath"].Text())];

        foreach (var field in ServedBy.Config(set, role).Where(field => field.Key.EndsWith("File", StringComparison.Ordinal) || field.Key == "folder"))
        {
            mounts.ShouldContain(mount => field.Value.Text() == mount || field.Value.Text().StartsWith(mount + "/"), field.Key);
        }
    }

    [Fact]
    public async Task Every_host_of_a_release_is_of_one_grid()
    {
        var set = await Chart.RenderAsync("shared-cluster");

        ((string[])["coordinator", "gateway", "worker"]).Select(role => ServedBy.Config(set, role)["clusterId"].Text()).Distinct().ShouldBe(["segmentation-team"]);
    }
}
