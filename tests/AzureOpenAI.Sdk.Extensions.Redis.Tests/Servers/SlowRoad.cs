using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>A way to a server on which everything that comes back takes its time.</summary>
internal sealed class SlowRoad : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly TimeSpan _delay;
    private readonly int _port;

    public SlowRoad(int port, TimeSpan delay)
    {
        (_port, _delay) = (port, delay);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            _ = CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token), _end.Token);
        }
    }

    private async Task CarryAsync(TcpClient client, CancellationToken end)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(IPAddress.Loopback, _port, end);
            await Task.WhenAny(CarryAsync(client.GetStream(), server.GetStream(), TimeSpan.Zero, end), CarryAsync(server.GetStream(), client.GetStream(), _delay, end));
        }
    }

    private static async Task CarryAsync(NetworkStream from, NetworkStream to, TimeSpan delay, CancellationToken end)
    {
        byte[] buffer = new byte[16 * 1_024];
        while (await from.ReadAsync(buffer, end) is > 0 and var read)
        {
            await Task.Delay(delay, end);
            await to.WriteAsync(buffer.AsMemory(0, read), end);
        }
    }
}
