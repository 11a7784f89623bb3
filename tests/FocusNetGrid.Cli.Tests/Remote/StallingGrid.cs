using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FocusNetGrid.Cli.Tests.Remote;

/// <summary>A grid that falls silent in the middle of a file, its connection still open, and gives the rest to whoever asks again.</summary>
internal sealed class StallingGrid : IDisposable
{
    public const string Content = "0123456789";

    private const int Cut = 4;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> connections = [];

    public StallingGrid() => listener.Start();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Answers twice, and gives back what was asked for the second time.</summary>
    public async Task<string> AnswerAsync(CancellationToken cancellationToken)
    {
        await AnswerAsync($"200 OK\r\nContent-Length: {Content.Length}\r\nETag: \"1\"\r\n\r\n{Content[..Cut]}", cancellationToken);
        return await AnswerAsync(
            $"206 Partial Content\r\nContent-Length: {Content.Length - Cut}\r\nContent-Range: bytes {Cut}-{Content.Length - 1}/{Content.Length}\r\nETag: \"1\"\r\n\r\n{Content[Cut..]}",
            cancellationToken);
    }

    public void Dispose()
    {
        connections.ForEach(connection => connection.Dispose());
        listener.Dispose();
    }

    private async Task<string> AnswerAsync(string answer, CancellationToken cancellationToken)
    {
        var connection = await listener.AcceptTcpClientAsync(cancellationToken);
        connections.Add(connection);
        using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII, leaveOpen: true);
        var request = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            request.AppendLine(line);
        }

        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}"), cancellationToken);
        return request.ToString();
    }
}
