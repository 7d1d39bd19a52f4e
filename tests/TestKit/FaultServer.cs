using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

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
    private readonly SslServerAuthenticationOptions? _tls;
    private readonly List<Task> _connections = [];
    private readonly List<string> _requests = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Task _accepting;

    /// <summary>Starts a server.</summary>
    /// <param name="scripts">What happens on the first request, the second one and so on; the last script is played for all others.</param>
    public FaultServer(params Func<FaultConnection, Task>[] scripts)
        : this(tls: null, scripts)
    {
    }

    private FaultServer(SslServerAuthenticationOptions? tls, Func<FaultConnection, Task>[] scripts)
    {
        (_tls, _scripts) = (tls, scripts);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Gets the address, for example <c>http://127.0.0.1:43210/</c>.</summary>
    public Uri Endpoint => new($"{(_tls is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Gets how many connections were made.</summary>
    public int ConnectionCount
    {
        get
        {
            lock (_connections)
            {
                return _connections.Count;
            }
        }
    }

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

    /// <summary>Starts a server that shows a certificate.</summary>
    public static FaultServer WithTls(X509Certificate2 certificate, SslProtocols protocols, params Func<FaultConnection, Task>[] scripts)
        => new(new SslServerAuthenticationOptions { ServerCertificate = certificate, EnabledSslProtocols = protocols }, scripts);

    /// <summary>Finds a port where nobody listens.</summary>
    public static Uri NobodyListens()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return new Uri($"http://127.0.0.1:{port}/");
    }

    /// <summary>Makes a client that speaks to this server, over connections of its own so that tests don't share any.</summary>
    public AzureOpenAIClient CreateClient(AzureOpenAIClientOptions? options = null)
    {
        options ??= new AzureOpenAIClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1) } };
        options.AllowInsecureLoopback = true;
        return new AzureOpenAIClient(Endpoint, new Azure.AzureKeyCredential("0123456789abcdef"), options);
    }

    /// <summary>Waits for the next request.</summary>
    public Task WaitForRequestAsync() => _arrived.WaitAsync(_stop.Token);

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
        _arrived.Dispose();
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
            socket.NoDelay = true;
            try
            {
                await using Stream stream = await OpenAsync(socket);
                await PlayAsync(new FaultConnection(socket, stream, _stop.Token));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or IOException or ObjectDisposedException or AuthenticationException)
            {
                // The client went away, or the test has ended: both are as they should be.
            }
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var plain = new NetworkStream(socket);
        if (_tls is null)
        {
            return plain;
        }

        var secure = new SslStream(plain);
        try
        {
            await secure.AuthenticateAsServerAsync(_tls, _stop.Token);
            return secure;
        }
        catch
        {
            await secure.DisposeAsync();
            throw;
        }
    }

    private async Task PlayAsync(FaultConnection connection)
    {
        while (!connection.IsEnded && await connection.ReadRequestAsync() is { } request)
        {
            int index;
            lock (_requests)
            {
                index = _requests.Count;
                _requests.Add(request);
            }

            _arrived.Release();
            await _scripts[Math.Min(index, _scripts.Length - 1)](connection);
        }
    }
}
