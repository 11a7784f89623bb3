using System.Net;
using System.Text.Json.Nodes;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>Trials over HTTP.</summary>
public sealed class TrialRoutesTests
{
    [Theory]
    [InlineData("", "1 2 3 4 5")]
    [InlineData("offset=1&limit=2", "2 3")]
    [InlineData("status=succeeded", "1 2")]
    [InlineData("status=succeeded&status=failed", "1 2 3")]
    [InlineData("status=succeeded,failed", "1 2 3")]
    [InlineData("text=SEED%203", "4")]
    [InlineData("configuration=2", "")]
    [InlineData("sort=score&order=desc&limit=2", "2 1")]
    [InlineData("sort=number&order=desc&limit=2", "5 4")]
    [InlineData("sort=status&order=desc&limit=1", "3")]
    public async Task Trials_are_filtered_sorted_and_paged(string query, string numbers)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = SomeTrials(host);

        var page = await host.GetAsync($"sweeps/{sweep.Id}/trials?{query}").ShouldBeJsonAsync();

        string.Join(' ', page["trials"]!.AsArray().Select(trial => trial!["number"]!.GetValue<int>())).ShouldBe(numbers);
    }

    [Fact]
    public async Task A_page_tells_how_many_trials_there_are()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = SomeTrials(host);

        var page = await host.GetAsync($"sweeps/{sweep.Id}/trials?limit=1&status=waiting").ShouldBeJsonAsync();

        page["total"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_trial_shows_its_attempts_with_what_ended_them(bool byNumber)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = SomeTrials(host);

        var trial = await host.GetAsync($"sweeps/{sweep.Id}/trials/{(byNumber ? "3" : sweep.Plan[2].Id)}").ShouldBeJsonAsync();

        trial["summary"]!["status"]!.GetValue<string>().ShouldBe("failed");
        var attempt = trial["log"]!["attempts"]!.AsArray().ShouldHaveSingleItem()!;
        attempt["failure"]!["signal"]!.GetValue<string>().ShouldBe("SIGKILL");
        attempt["failure"]!["kind"]!.GetValue<string>().ShouldBe("workerDeath");
        trial["summary"]!["cause"]!.GetValue<string>().ShouldBe("the trainer was killed");
    }

    [Fact]
    public async Task A_trials_history_is_its_epochs()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = SomeTrials(host);

        var history = await host.GetAsync($"sweeps/{sweep.Id}/trials/1/history").ShouldBeJsonAsync();

        history.AsArray().ShouldHaveSingleItem()!["validationDice"]!.GetValue<double>().ShouldBe(0.8);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("deadbeefdeadbeef")]
    [InlineData("9/history")]
    [InlineData("9/files")]
    [InlineData("9/files/weights.safetensors")]
    public async Task An_unknown_trial_is_not_found(string trial)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = SomeTrials(host);

        await host.GetAsync($"sweeps/{sweep.Id}/trials/{trial}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "unknown-trial");
    }

    [Fact]
    public async Task Workers_are_listed()
    {
        await using var host = await ApiHost.StartAsync();

        var workers = await host.GetAsync("workers").ShouldBeJsonAsync();

        ((JsonArray)workers).ShouldHaveSingleItem()!["state"]!.GetValue<string>().ShouldBe("idle");
    }

    /// <summary>Of five trials two succeeded, and one failed.</summary>
    private static TestSweep SomeTrials(ApiHost host)
    {
        var sweep = host.Grid.Add(5);
        sweep.Finish(0.8);
        sweep.Finish(0.9);
        sweep.Fail();
        return sweep;
    }
}
