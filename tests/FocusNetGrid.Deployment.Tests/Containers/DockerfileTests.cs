using System.Text.Json;
using System.Text.RegularExpressions;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Containers;

public sealed partial class DockerfileTests
{
    public static TheoryData<string> Images => ["silo", "gateway"];

    [Theory]
    [MemberData(nameof(Images))]
    public async Task A_Dockerfile_has_no_mistake(string image) => (await Dockerfile.ReadAsync(image)).Problems.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Images))]
    public async Task Bases_are_named_with_their_version_and_can_be_given_by_digest(string image)
    {
        var file = await Dockerfile.ReadAsync(image);

        file.Instructions.Where(instruction => instruction.Keyword == "FROM").Select(from => from.Text).ShouldBe(["${SDK_IMAGE} AS publish", "${RUNTIME_IMAGE} AS runtime"]);
        file.Instructions.Where(instruction => instruction is { Stage: -1, Keyword: "ARG" }).Select(argument => argument.Text)
            .ShouldAllBe(argument => PinnedBase().IsMatch(argument));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public async Task The_image_is_no_root_and_runs_the_program_without_a_shell(string image)
    {
        var file = await Dockerfile.ReadAsync(image);

        file.Last("USER").ShouldMatch("^[1-9][0-9]*:[1-9][0-9]*$");
        JsonSerializer.Deserialize<string[]>(file.Last("ENTRYPOINT")).ShouldBe(["dotnet", "/app/focusnetgrid.dll"]);
        (file.Last("STOPSIGNAL"), file.Last("HEALTHCHECK")).ShouldBe(("SIGTERM", "NONE"));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public async Task The_image_has_nothing_of_the_source_and_nothing_from_elsewhere(string image)
    {
        var file = await Dockerfile.ReadAsync(image);

        file.Instructions.ShouldNotContain(instruction => instruction.Keyword == "ADD");
        file.Instructions.ShouldNotContain(instruction => instruction.Keyword == "RUN" && (instruction.Text.Contains("curl") || instruction.Text.Contains("wget")));
        file.Image.Where(instruction => instruction.Keyword == "COPY").ShouldAllBe(copy => copy.Text.StartsWith("--from=publish /layers/"));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public async Task No_secret_is_an_argument_or_a_variable(string image) =>
        (await Dockerfile.ReadAsync(image)).Instructions.Where(instruction => instruction.Keyword is "ARG" or "ENV")
            .ShouldAllBe(instruction => !Regex.IsMatch(instruction.Text, "token|password|secret|connection|api_?key", RegexOptions.IgnoreCase));

    [Theory]
    [MemberData(nameof(Images))]
    public async Task Packages_leave_no_lists_and_bring_no_suggestions(string image) =>
        (await Dockerfile.ReadAsync(image)).Instructions.Where(instruction => instruction.Text.Contains("apt-get install"))
            .ShouldAllBe(run => run.Text.Contains("--no-install-recommends") && run.Text.Contains("rm -rf /var/lib/apt/lists/*"));

    [Theory]
    [InlineData("silo", "cuda")]
    [InlineData("gateway", "cpu")]
    public async Task Each_image_has_the_TorchSharp_that_its_hosts_need(string image, string device)
    {
        var file = await Dockerfile.ReadAsync(image);

        file.Instructions.ShouldContain(instruction => instruction.Keyword == "ARG" && instruction.Text == $"TORCH_DEVICE={device}");
        file.Instructions.Single(instruction => instruction.Text.Contains("dotnet publish")).Text.ShouldContain("-p:GridPackages=nuget -p:TorchDevice=${TORCH_DEVICE}");
    }

    [Theory]
    [MemberData(nameof(Images))]
    public async Task The_image_and_the_chart_agree_on_user_ports_and_folders(string image)
    {
        var (file, set) = (await Dockerfile.ReadAsync(image), await Chart.RenderAsync("defaults"));
        var pods = set.Pods.Where(pod => pod.Serves).ToArray();
        var ports = pods.SelectMany(pod => pod.Containers).SelectMany(container => container.Items("ports")).Select(port => port["containerPort"].Text());

        pods.ShouldAllBe(pod => file.Last("USER").StartsWith(pod.Spec["securityContext"].At("runAsUser").Text() + ":"));
        file.Last("EXPOSE").Split(' ').Order().ShouldBe(ports.Distinct().Order());
        pods.SelectMany(pod => pod.Containers).SelectMany(container => container.Items("volumeMounts")).ShouldContain(mount => mount["mountPath"].Text() == "/cache");
        file.Last("ENV").ShouldContain("FOCUSNETGRID_CACHE=/cache");
    }

    [GeneratedRegex("^(SDK|RUNTIME)_IMAGE=mcr\\.microsoft\\.com/dotnet/(sdk|aspnet):10\\.0-noble(@sha256:[0-9a-f]{64})?$")]
    private static partial Regex PinnedBase();
}
