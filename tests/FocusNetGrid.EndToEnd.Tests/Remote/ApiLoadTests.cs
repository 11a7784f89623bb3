using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests.Remote;

/// <summary>Many clients read at once from a served grid that is at work.</summary>
public sealed class ApiLoadTests
{
    private const int Clients = 200;
    private const int Trials = 10_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(60);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Two_hundred_clients_read_for_a_minute_without_an_error_and_memory_stays_flat()
    {
        Assert.SkipUnless(File.Exists("/proc/self/status"), "resident memory is read from /proc");
        await using var grid = new ServedGrid(200, 4);
        await grid.StartAsync();
        grid.Folder.Write(TinySpec.File, TinySpec.Synthetic + $"\nseeds: [{string.Join(", ", Enumerable.Range(0, Trials))}]");
        var id = (await grid.Command.RunAsync("submit", TinySpec.File, "--json")).ShouldSucceed().Json["run"]!.GetValue<string>();
        string[] paths =
        [
            "sweeps", $"sweeps/{id}", $"sweeps/{id}/trials?limit=50", $"sweeps/{id}/trials?sort=score&order=desc&limit=50", $"sweeps/{id}/trials?status=succeeded,running&offset=20",
            $"sweeps/{id}/trials/1", $"sweeps/{id}/trials/9999/history", "workers",
        ];
        await ReadAsync(grid, paths, WarmUp);

        var reading = ReadAsync(grid, paths, Time);
        var resident = await SampleAsync(grid.ProcessId, reading);

        var answers = await reading;
        var (before, after) = (Median([.. resident.Take(resident.Count / 3)]), Median([.. resident.TakeLast(resident.Count / 3)]));
        answers.Keys.ShouldBe([200], string.Join(", ", answers));
        answers[200].ShouldBeGreaterThan(Clients);
        after.ShouldBeLessThan((long)(before * 1.05), $"{before:N0} KiB before, {after:N0} KiB after {answers[200]:N0} answers");
        TestContext.Current.SendDiagnosticMessage($"{answers[200] / Time.TotalSeconds:N0} answers a second; {before:N0} KiB, then {after:N0} KiB");
    }

    /// <summary>Answers by status; 0 for those that never came.</summary>
    private static async Task<IReadOnlyDictionary<int, int>> ReadAsync(ServedGrid grid, string[] paths, TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = new($"{grid.Url}/api/v1/"), Timeout = TimeSpan.FromSeconds(30) };
        var answers = new ConcurrentDictionary<int, int>();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var turn = client; !over.IsCancellationRequested; turn++)
            {
                var status = await AskAsync(http, paths[turn % paths.Length]);
                answers.AddOrUpdate(status, 1, (_, count) => count + 1);
            }
        }));
        return answers;
    }

    private static async Task<int> AskAsync(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode && JsonNode.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)) is not null ? (int)answer.StatusCode : -1;
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }

    /// <summary>Resident memory, once a second. One sample says little, as the heap breathes.</summary>
    private static async Task<IReadOnlyList<long>> SampleAsync(int process, Task until)
    {
        var samples = new List<long>();
        while (await Task.WhenAny(until, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken)) != until)
        {
            samples.Add(ResidentKibibytes(process));
        }

        return samples;
    }

    private static long Median(IReadOnlyCollection<long> samples) => samples.Order().ElementAt(samples.Count / 2);

    private static long ResidentKibibytes(int process) => File.ReadLines($"/proc/{process}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))
        .Single();
}
