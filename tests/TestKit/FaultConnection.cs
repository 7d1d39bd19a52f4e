using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>One connection of a <see cref="FaultServer"/>, for its script.</summary>
public sealed class FaultConnection(Socket socket, Stream stream, CancellationToken stop)
{
    private readonly List<byte> _received = [];

    /// <summary>Gets whether the script has ended the connection.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Gets how many bytes were sent by scripts.</summary>
    public long SentBytes { get; private set; }

    /// <summary>Waits until the client closes the connection.</summary>
    public async Task WaitForCloseAsync()
    {
        byte[] rest = new byte[1024];
        try
        {
            while (await stream.ReadAsync(rest, stop) > 0)
            {
            }
        }
        catch (IOException)
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
        await stream.WriteAsync(bytes, stop);
        await stream.FlushAsync(stop);
        SentBytes += bytes.Length;
    }

    /// <summary>Sends a whole answer with its length.</summary>
    public Task ReplyAsync(int status, string body, string headers = "Content-Type: application/json\r\n")
        => SendAsync($"HTTP/1.1 {status} Status\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>Sends the head of an answer whose body ends with the connection.</summary>
    public Task BeginAsync(string headers, int status = 200) => SendAsync($"HTTP/1.1 {status} Status\r\n{headers}Connection: close\r\n\r\n");

    /// <summary>Sends the head of a stream of events; what follows is the body until the connection closes.</summary>
    public Task BeginEventsAsync() => BeginAsync("Content-Type: text/event-stream\r\n");

    /// <summary>Sends events, each with its empty line.</summary>
    public Task SendEventsAsync(params string[] data) => SendAsync(string.Concat(data.Select(item => $"data: {item}\n\n")));

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

            int read = await stream.ReadAsync(buffer, stop);
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
        int body = at < 0 ? 0 : int.Parse(text.AsSpan(at + Name.Length, text.IndexOf('\r', at + 2) - at - Name.Length), CultureInfo.InvariantCulture);
        int length = head + 4 + body;
        return _received.Count >= length ? length : null;
    }
}
