using System.Net.Sockets;
using System.Text;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>One connection of a <see cref="FaultServer"/>, for its script.</summary>
public sealed class FaultConnection(Socket socket, CancellationToken stop)
{
    private readonly List<byte> _received = [];

    /// <summary>Gets whether the script has ended the connection.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Gets a task that ends when the client closes the connection.</summary>
    public async Task WaitForCloseAsync()
    {
        byte[] rest = new byte[1024];
        try
        {
            while (await socket.ReceiveAsync(rest, SocketFlags.None, stop) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // A reset is a close as well.
        }

        IsEnded = true;
    }

    /// <summary>Sends text as UTF-8.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends bytes.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None, stop)..];
        }
    }

    /// <summary>Sends a whole answer with its length.</summary>
    public Task ReplyAsync(int status, string body, string headers = "Content-Type: application/json\r\n")
        => SendAsync($"HTTP/1.1 {status} Status\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>Sends the head of a stream of events; what follows is the body until the connection closes.</summary>
    public Task BeginEventsAsync() => SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");

    /// <summary>Lets time pass.</summary>
    public Task PauseAsync(int milliseconds) => Task.Delay(milliseconds, stop);

    /// <summary>Stays silent until the client closes or the server stops.</summary>
    public Task StaySilentAsync() => WaitForCloseAsync();

    /// <summary>Closes the connection in an orderly way.</summary>
    public Task CloseAsync()
    {
        IsEnded = true;
        socket.Shutdown(SocketShutdown.Send);
        return WaitForCloseAsync();
    }

    /// <summary>Breaks the connection off.</summary>
    public Task ResetAsync()
    {
        IsEnded = true;
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Reads a request with its body, or null when the client has closed.</summary>
    internal async Task<string?> ReadRequestAsync()
    {
        byte[] buffer = new byte[16 * 1024];
        while (true)
        {
            if (WholeRequestLength() is { } length)
            {
                string request = Encoding.UTF8.GetString([.. _received.Take(length)]);
                _received.RemoveRange(0, length);
                return request;
            }

            int read = await socket.ReceiveAsync(buffer, SocketFlags.None, stop);
            if (read == 0)
            {
                return null;
            }

            _received.AddRange(buffer.AsSpan(0, read));
        }
    }

    private int? WholeRequestLength()
    {
        string text = Encoding.Latin1.GetString([.. _received]);
        int head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
        {
            return null;
        }

        const string Name = "\r\nContent-Length: ";
        int at = text.IndexOf(Name, 0, head, StringComparison.OrdinalIgnoreCase);
        int body = at < 0 ? 0 : int.Parse(text.AsSpan(at + Name.Length, text.IndexOf('\r', at + 2) - at - Name.Length), System.Globalization.CultureInfo.InvariantCulture);
        int length = head + 4 + body;
        return _received.Count >= length ? length : null;
    }
}
