using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Benchmarks.Memory;

/// <summary>A bare server that swallows uploads and sends downloads of any length, through one small buffer.</summary>
internal sealed partial class TransferServer : IDisposable
{
    private const int Buffer = 64 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<Stream, Task> _download;

    /// <summary>Starts a server.</summary>
    /// <param name="download">Writes the body of an answer to GET, with its head.</param>
    internal TransferServer(Func<Stream, Task> download)
    {
        _download = download;
        _listener.Start();
        _ = AcceptAsync();
    }

    internal Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The server was disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            NetworkStream stream = client.GetStream();
            byte[] buffer = new byte[Buffer];
            int count = await stream.ReadAsync(buffer);
            string head = Encoding.ASCII.GetString(buffer, 0, count);
            while (!head.Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                int more = await stream.ReadAsync(buffer);
                head += Encoding.ASCII.GetString(buffer, 0, more);
                count += more;
            }

            if (head.StartsWith("GET", StringComparison.Ordinal))
            {
                await _download(stream);
                return;
            }

            long left = long.Parse(ContentLength().Match(head).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) - (count - head.IndexOf("\r\n\r\n", StringComparison.Ordinal) - 4);
            while (left > 0)
            {
                left -= await stream.ReadAsync(buffer);
            }

            const string Answer = """{"id":"file-1","object":"file","status":"processed"}""";
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {Answer.Length}\r\n\r\n{Answer}"));
        }
    }

    [GeneratedRegex("Content-Length: ([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex ContentLength();
}
