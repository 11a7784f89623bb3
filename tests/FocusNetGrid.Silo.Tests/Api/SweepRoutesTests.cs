using System.Net;
using FocusNetGrid.Silo.Tests.Api.Kit;
using FocusNetGrid.Sweeps.Ledger;
using static FocusNetGrid.Silo.Tests.Api.Kit.Answers;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>Sweeps over HTTP.</summary>
public sealed class SweepRoutesTests
{
    [Theory]
    [InlineData("application/yaml")]
    [InlineData("text/yaml")]
    public async Task A_spec_is_submitted_once_and_known_the_second_time(string kind)
    {
        await using var host = await ApiHost.StartAsync();

        using var first = await host.PostAsync("sweeps", Body(TestGrid.Text(3), kind));
        using var second = await host.PostAsync("sweeps", Body(TestGrid.Text(3), kind));

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.OK));
        second.Headers.Location.ShouldBe(first.Headers.Location);
        var shown = await host.GetAsync(first.Headers.Location!.ToString()).ShouldBeJsonAsync();
        shown["reading"]!["trials"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_spec_may_be_json()
    {
        await using var host = await ApiHost.StartAsync();
        const string Json = """{"name": "j", "data": {"name": "synthetic", "kind": "nuclei", "count": 16, "size": 32}, "split": {"train": 8, "validation": 4, "test": 4}, "network": {"name": "unet"}}""";

        var submitted = await host.PostAsync("sweeps", Body(Json, "application/json")).ShouldBeJsonAsync(HttpStatusCode.Created);

        submitted["isNew"]!.GetValue<bool>().ShouldBeTrue();
        submitted["sweep"]!["reading"]!["name"]!.GetValue<string>().ShouldBe("j");
    }

    [Fact]
    public async Task Everything_wrong_with_a_spec_is_told_with_its_line()
    {
        await using var host = await ApiHost.StartAsync();

        var problem = await host.PostAsync("sweeps", Body(TestGrid.Text(1).Replace("epochs: 2", "epochs: -2", StringComparison.Ordinal) + "\nnonsense: 1"))
            .ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "wrong-spec");

        var told = problem["problems"]!.AsArray().Select(one => (one!["line"]!.GetValue<int>(), one["field"]!.GetValue<string>()));
        told.ShouldBe([(5, "training.epochs"), (7, "nonsense")], ignoreOrder: true);
    }

    [Fact]
    public async Task Data_outside_of_the_grids_folder_are_refused()
    {
        await using var host = await ApiHost.StartAsync();
        var spec = TestGrid.Text(1).Replace("name: synthetic, kind: nuclei, count: 16", "name: folder, path: ../../etc", StringComparison.Ordinal);

        var problem = await host.PostAsync("sweeps", Body(spec)).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "refused");

        problem["detail"]!.GetValue<string>().ShouldContain("../../etc");
    }

    [Fact]
    public async Task Sweeps_are_listed_page_by_page_with_the_newest_first()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var name in new[] { "one", "two", "three" })
        {
            host.Grid.Add(name: name);
        }

        var page = await host.GetAsync("sweeps?offset=1&limit=1").ShouldBeJsonAsync();

        page["total"]!.GetValue<int>().ShouldBe(3);
        page["sweeps"]!.AsArray().ShouldHaveSingleItem()!["reading"]!["name"]!.GetValue<string>().ShouldBe("two");
    }

    [Fact]
    public async Task A_sweep_pauses_resumes_and_is_cancelled_and_retried()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = host.Grid.Add();

        foreach (var (verb, status) in new[]
        {
            ("pause", SweepStatus.Paused), ("resume", SweepStatus.Active), ("cancel", SweepStatus.Cancelled),
            ("retry", SweepStatus.Cancelled), ("retry?cancelled=false", SweepStatus.Cancelled), ("retry?cancelled=true", SweepStatus.Active),
        })
        {
            var answer = await host.PostAsync($"sweeps/{sweep.Id}/{verb}").ShouldBeJsonAsync();

            answer["sweep"]!["reading"]!["status"]!.GetValue<string>().ShouldBe(status.ToString().ToLowerInvariant(), verb);
            answer["changed"]!.GetValue<bool>().ShouldBe(verb is not ("retry" or "retry?cancelled=false"), verb);
        }
    }

    [Fact]
    public async Task A_sweep_gets_another_priority()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = host.Grid.Add();

        await host.SendAsync(HttpMethod.Patch, $"sweeps/{sweep.Id}", content: Body("""{"priority": 40}""", "application/json")).ShouldBeJsonAsync();

        (await host.GetAsync($"sweeps/{sweep.Id}").ShouldBeJsonAsync())["priority"]!.GetValue<int>().ShouldBe(40);
    }

    [Theory]
    [InlineData("""{"priority": 0}""", "0 is not right")]
    [InlineData("""{"priority": 1001}""", "1001 is not right")]
    [InlineData("""{"priority": "40"}""", "\"40\" is not right")]
    [InlineData("""{"name": "x"}""", "name: cannot be changed")]
    [InlineData("{}", "is missing")]
    [InlineData("[]", "no object")]
    [InlineData("{", "not JSON")]
    [InlineData("[[[[[[[[1]]]]]]]]", "not JSON")]
    public async Task A_wrong_priority_is_told_with_what_would_be_right(string body, string told)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = host.Grid.Add();

        var problem = await host.SendAsync(HttpMethod.Patch, $"sweeps/{sweep.Id}", content: Body(body, "application/json"))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-request");

        problem["detail"]!.GetValue<string>().ShouldContain(told);
    }

    [Fact]
    public async Task Figures_come_as_svg()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = host.Grid.Add();

        var figures = await host.GetAsync($"sweeps/{sweep.Id}/figures").ShouldBeJsonAsync();

        figures[0]!["svg"]!.GetValue<string>().ShouldStartWith("<svg");
    }

    [Theory]
    [InlineData("GET", "sweeps/none")]
    [InlineData("GET", "sweeps/none/trials")]
    [InlineData("GET", "sweeps/none/figures")]
    [InlineData("GET", "sweeps/none/report")]
    [InlineData("GET", "sweeps/none/report/report.md")]
    [InlineData("GET", "sweeps/none/events")]
    [InlineData("POST", "sweeps/none/pause")]
    [InlineData("POST", "sweeps/none/resume")]
    [InlineData("POST", "sweeps/none/cancel")]
    [InlineData("POST", "sweeps/none/retry")]
    public async Task An_unknown_sweep_is_not_found(string method, string path)
    {
        await using var host = await ApiHost.StartAsync();

        var problem = await host.SendAsync(HttpMethod.Parse(method), path).ShouldBeProblemAsync(HttpStatusCode.NotFound, "unknown-sweep");

        problem["detail"]!.GetValue<string>().ShouldContain("'none'");
    }

    [Theory]
    [InlineData("sweeps?offset=-1", "offset")]
    [InlineData("sweeps?limit=0", "limit")]
    [InlineData("sweeps?limit=501", "limit")]
    [InlineData("sweeps?limit=ten", "limit")]
    [InlineData("sweeps?limit=1&limit=2", "limit")]
    [InlineData("sweeps?ofset=1", "ofset")]
    [InlineData("sweeps/{0}/trials?status=done", "status")]
    [InlineData("sweeps/{0}/trials?status=succeeded,1", "status")]
    [InlineData("sweeps/{0}/trials?configuration=0", "configuration")]
    [InlineData("sweeps/{0}/trials?sort=dice", "sort")]
    [InlineData("sweeps/{0}/trials?order=down", "order")]
    [InlineData("sweeps/{0}/trials?limit=99999999999", "limit")]
    public async Task A_wrong_query_is_told_by_field(string path, string field)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = host.Grid.Add();

        var problem = await host.GetAsync(string.Format(path, sweep.Id)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-request");

        problem["problems"]!.AsArray().ShouldHaveSingleItem()!["field"]!.GetValue<string>().ShouldBe(field);
    }
}
