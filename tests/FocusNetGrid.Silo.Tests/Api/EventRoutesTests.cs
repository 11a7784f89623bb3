using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>Events over HTTP.</summary>
public sealed class EventRoutesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sweeps_events_tell_first_how_it_stands_then_each_change_and_end_with_it()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = host.Grid.Add(1);
        using var answer = await host.GetAsync($"sweeps/{sweep.Id}/events");
        await using var events = Read(answer).GetAsyncEnumerator(Token);

        (await NextAsync(events)).Data["sweep"]!["reading"]!["succeeded"]!.GetValue<int>().ShouldBe(0);
        var index = sweep.Finish(0.9);
        host.Grid.Tell(new TrialChanged(sweep.Id, sweep.TrialOf(index)));
        var trial = await NextAsync(events);
        var end = await NextAsync(events);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (trial.EventType, trial.Data["trial"]!["status"]!.GetValue<string>()).ShouldBe(("trial", "succeeded"));
        end.EventType.ShouldBe("end");
        (await events.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task All_events_tell_of_sweeps_and_workers()
    {
        await using var host = await ApiHost.StartAsync();
        host.Grid.Add();
        using var answer = await host.GetAsync("events");
        await using var events = Read(answer).GetAsyncEnumerator(Token);

        var first = await NextAsync(events);
        await FollowedAsync(host.Grid);
        host.Grid.Tell(new WorkerChanged(host.Grid.Workers[0]));
        var second = await NextAsync(events);

        (first.EventType, second.EventType).ShouldBe(("sweep", "worker"));
        second.Data["worker"]!["device"]!.GetValue<string>().ShouldBe("cpu:0");
    }

    [Fact]
    public async Task A_silent_stream_has_heartbeats()
    {
        await using var host = await ApiHost.StartAsync(new() { Heartbeat = TimeSpan.FromMilliseconds(20) });
        using var answer = await host.GetAsync("events");

        var beats = await Read(answer, heartbeats: true).Take(5).ToListAsync(Token);

        beats.ShouldAllBe(beat => beat.EventType == "heartbeat");
        beats[0].ReconnectionInterval.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_grid_that_goes_away_ends_a_stream_with_a_word()
    {
        await using var host = await ApiHost.StartAsync();
        host.Grid.Add();
        using var answer = await host.GetAsync("events");
        await using var events = Read(answer).GetAsyncEnumerator(Token);
        await NextAsync(events);
        await FollowedAsync(host.Grid);

        host.Grid.Break();

        (await NextAsync(events)).EventType.ShouldBe("away");
        (await events.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_listener_who_leaves_is_forgotten()
    {
        await using var host = await ApiHost.StartAsync(new() { Heartbeat = TimeSpan.FromMilliseconds(20) });
        using (var answer = await host.GetAsync("events"))
        {
            await FollowedAsync(host.Grid);
        }

        await Until.TrueAsync(() => host.Grid.Followers == 0);
    }

    [Fact]
    public async Task A_host_that_leaves_ends_its_streams_at_once()
    {
        var host = await ApiHost.StartAsync();
        using var answer = await host.GetAsync("events");
        await FollowedAsync(host.Grid);

        var stopping = host.StopAsync();

        (await Read(answer, heartbeats: true).CountAsync(Token)).ShouldBe(1);
        await stopping.WaitAsync(TimeSpan.FromSeconds(5), Token);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task One_client_has_only_so_many_streams()
    {
        await using var host = await ApiHost.StartAsync(new() { StreamsAtOnce = 2 });
        using var first = await host.GetAsync("events");
        using var second = await host.GetAsync("events");

        await host.GetAsync("events").ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        await host.GetAsync("workers").ShouldBeJsonAsync();
    }

    private static Task FollowedAsync(TestGrid grid) => Until.TrueAsync(() => grid.Followers > 0);

    private static async Task<SseItem<JsonNode>> NextAsync(IAsyncEnumerator<SseItem<JsonNode>> events)
    {
        (await events.MoveNextAsync()).ShouldBeTrue();
        return events.Current;
    }

    private static IAsyncEnumerable<SseItem<JsonNode>> Read(HttpResponseMessage answer, bool heartbeats = false) => SseParser
        .Create(answer.Content.ReadAsStream(Token), (_, data) => JsonNode.Parse(data)!)
        .EnumerateAsync(Token)
        .Where(item => heartbeats || item.EventType != "heartbeat");
}
