using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>Files over HTTP.</summary>
public sealed class FileRoutesTests
{
    private static readonly byte[] Weights = [.. Enumerable.Range(0, 1000).Select(value => (byte)value)];

    [Fact]
    public async Task A_trials_files_are_listed_and_downloaded()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = WithFiles(host);

        var files = await host.GetAsync($"sweeps/{sweep.Id}/trials/1/files").ShouldBeJsonAsync();
        using var answer = await host.GetAsync($"sweeps/{sweep.Id}/trials/1/files/{files[0]!["name"]!.GetValue<string>()}");

        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Weights);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        answer.Content.Headers.LastModified.ShouldBe(TestSweep.Began);
        answer.Headers.AcceptRanges.ShouldBe(["bytes"]);
    }

    [Theory]
    [InlineData("report.html", "text/html")]
    [InlineData("figures/cost-front.svg", "image/svg+xml")]
    public async Task A_reports_files_are_shown_and_may_do_nothing(string name, string kind)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = WithFiles(host);

        using var answer = await host.GetAsync($"sweeps/{sweep.Id}/report/{name}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(kind);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("bytes=10-19", 10, 10)]
    [InlineData("bytes=990-", 990, 10)]
    [InlineData("bytes=-5", 995, 5)]
    public async Task A_range_is_answered_with_that_range(string range, int from, int length)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = WithFiles(host);

        using var answer = await host.GetAsync($"sweeps/{sweep.Id}/trials/1/files/weights/best.safetensors", ("Range", range));

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        answer.Content.Headers.ContentRange.ShouldBe(new ContentRangeHeaderValue(from, from + length - 1, Weights.Length));
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Weights[from..(from + length)]);
    }

    [Fact]
    public async Task A_range_beyond_the_end_is_refused()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = WithFiles(host);

        using var answer = await host.GetAsync($"sweeps/{sweep.Id}/trials/1/files/weights/best.safetensors", ("Range", "bytes=1000-"));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
    }

    [Fact]
    public async Task A_download_goes_on_only_where_the_file_is_still_the_same()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = WithFiles(host);
        var path = $"sweeps/{sweep.Id}/trials/1/files/weights/best.safetensors";
        using var whole = await host.GetAsync(path);
        var tag = whole.Headers.ETag!.ToString();

        using var same = await host.GetAsync(path, ("Range", "bytes=500-"), ("If-Range", tag));
        using var other = await host.GetAsync(path, ("Range", "bytes=500-"), ("If-Range", "\"other\""));
        using var known = await host.GetAsync(path, ("If-None-Match", tag));

        (same.StatusCode, other.StatusCode, known.StatusCode).ShouldBe((HttpStatusCode.PartialContent, HttpStatusCode.OK, HttpStatusCode.NotModified));
    }

    [Fact]
    public async Task A_head_tells_the_length_and_sends_nothing()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = WithFiles(host);

        using var answer = await host.SendAsync(HttpMethod.Head, $"sweeps/{sweep.Id}/trials/1/files/weights/best.safetensors");

        answer.Content.Headers.ContentLength.ShouldBe(Weights.Length);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    /// <summary>Written to the socket as they are: clients tidy such paths up.</summary>
    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("../../../../../../../../etc/passwd")]
    [InlineData("..%2fsecret.txt")]
    [InlineData("%2e%2e/secret.txt")]
    [InlineData("%2e%2e%2fsecret.txt")]
    [InlineData("..%252fsecret.txt")]
    [InlineData("..%5csecret.txt")]
    [InlineData("weights/..%2f..%2fsecret.txt")]
    [InlineData("weights/../../secret.txt")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("//etc/passwd")]
    [InlineData("weights/best.safetensors%00.txt")]
    [InlineData("WEIGHTS/BEST.SAFETENSORS")]
    [InlineData("weights")]
    public async Task No_path_leads_out_of_a_trials_files(string name)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = WithFiles(host);

        foreach (var path in new[] { $"report/{name}", $"trials/1/files/{name}" })
        {
            var answer = await RawAsync(host, $"/api/v1/sweeps/{sweep.Id}/{path}");

            answer.Split('\n')[0].ShouldMatch("HTTP/1.1 (400|404) .*", path);
            answer.ShouldNotContain("root:");
        }
    }

    /// <summary>A sweep whose first trial and whose report have left files.</summary>
    private static TestSweep WithFiles(ApiHost host)
    {
        var sweep = host.Grid.Add();
        sweep.Files[(sweep.Plan[0].Id, "weights/best.safetensors")] = Weights;
        sweep.Files[("", "report.html")] = "<!doctype html>"u8.ToArray();
        sweep.Files[("", "figures/cost-front.svg")] = "<svg/>"u8.ToArray();
        return sweep;
    }

    private static async Task<string> RawAsync(ApiHost host, string path)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, host.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
