using System.Net;
using System.Net.Sockets;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>
/// A server of bare sockets that plays a script on each connection: bytes, pauses, resets. It records what was sent to it. It speaks no
/// HTTP by itself, so a test decides every byte.
/// </summary>
public sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<FaultConnection, Task>[] _scripts;
    private readonly List<Task> _connections = [];
    private readonly List<string> _requests = [];
    private readonly Task _accepting;

    /// <summary>Starts a server.</summary>
    /// <param name="scripts">What happens on the first request, the second one and so on; the last script is played for all others.</param>
    public FaultServer(params Func<FaultConnection, Task>[] scripts)
    {
        _scripts = scripts;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Gets the address, for example <c>http://127.0.0.1:43210/</c>.</summary>
    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Gets the requests as they arrived, head and body.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Finds a port where nobody listens.</summary>
    public static Uri NobodyListens()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return new Uri($"http://127.0.0.1:{port}/");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        Task[] running;
        lock (_connections)
        {
            running = [.. _connections];
        }

        await Task.WhenAll(running);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stop.Token);
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            lock (_connections)
            {
                _connections.Add(ServeAsync(socket));
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                var connection = new FaultConnection(socket, _stop.Token);
                while (await connection.ReadRequestAsync() is { } request)
                {
                    int index;
                    lock (_requests)
                    {
                        index = _requests.Count;
                        _requests.Add(request);
                    }

                    await _scripts[Math.Min(index, _scripts.Length - 1)](connection);
                    if (connection.IsEnded)
                    {
                        return;
                    }
                }
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The client went away, or the test has ended: both are as they should be.
            }
        }
    }
}
