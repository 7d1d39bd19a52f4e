using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Routing;

/// <summary>A process of its own that answers every request over a real socket with the same chat, so that its work is not counted as the client's.</summary>
internal sealed class LoopbackServer : IDisposable
{
    internal const string Argument = "--router-server";

    private readonly Process _process;

    private LoopbackServer(Process process, Uri endpoint) => (_process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    public static LoopbackServer Start()
    {
        Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.GetCommandLineArgs()[0].EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : (string[])[], Argument])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        return new(process, new Uri(process.StandardOutput.ReadLine()!));
    }

    /// <summary>Serves until the input ends, which it does when the parent does.</summary>
    public static void Run()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        new Thread(() =>
        {
            while (true)
            {
                Socket socket = listener.AcceptSocket();
                socket.NoDelay = true;
                new Thread(() => Serve(socket)) { IsBackground = true }.Start();
            }
        })
        { IsBackground = true }.Start();
        Console.In.ReadToEnd();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static void Serve(Socket socket)
    {
        byte[] body = Answers.Chat();
        byte[] answer = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nx-ratelimit-remaining-tokens: 1000000000\r\nx-ratelimit-remaining-requests: 1000000\r\n\r\n")), .. body];
        byte[] buffer = new byte[64 * 1_024];
        int held = 0;
        while (true)
        {
            int read = socket.Receive(buffer, held, buffer.Length - held, SocketFlags.None);
            if (read == 0)
            {
                return;
            }

            held += read;
            int end = buffer.AsSpan(0, held).IndexOf("\r\n\r\n"u8);
            if (end >= 0 && held >= end + 4 + LengthIn(buffer.AsSpan(0, end)))
            {
                held = 0;
                socket.Send(answer);
            }
        }
    }

    private static int LengthIn(ReadOnlySpan<byte> head)
    {
        const string Name = "Content-Length: ";
        string text = Encoding.ASCII.GetString(head);
        int at = text.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        int end = text.IndexOf("\r\n", at, StringComparison.Ordinal);
        return int.Parse(end < 0 ? text[at..] : text[at..end], CultureInfo.InvariantCulture);
    }
}
