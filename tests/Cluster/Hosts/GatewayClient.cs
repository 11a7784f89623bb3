using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace FocusNetGrid.Cluster.Tests.Hosts;

/// <summary>A gateway's API as a program uses it.</summary>
internal sealed class GatewayClient(int port) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Waits until the gateway says that the grid answers.</summary>
    public async Task UntilReadyAsync()
    {
        while (!(await http.GetAsync("/readyz", TestContext.Current.CancellationToken)).IsSuccessStatusCode)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Submits a spec and gives the sweep's id.</summary>
    public async Task<string> SubmitAsync(string yaml)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        using var answer = await http.PostAsync("/api/v1/sweeps", content, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return document.GetProperty("sweep").GetProperty("reading").GetProperty("id").GetString()!;
    }

    /// <summary>An answer, which has to be a good one.</summary>
    public Task<JsonElement> GetAsync(string path) => http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    /// <summary>A file, which has to be there.</summary>
    public Task<byte[]> DownloadAsync(string path) => http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    public void Dispose() => http.Dispose();
}
