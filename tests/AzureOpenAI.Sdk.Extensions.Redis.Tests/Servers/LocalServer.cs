using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>A real server on a port of its own, which holds everything in memory and ends with the test.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly ServerProgram _program;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aoai-redis-");
    private Process? _process;

    private LocalServer(ServerProgram program) => _program = program;

    public int Port { get; private set; }

    /// <summary>Gets the words by which a client finds it.</summary>
    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public static async Task<LocalServer> StartAsync(ServerProgram program)
    {
        var server = new LocalServer(program);
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it, again on the same port if it ran before.</summary>
    public async Task StartAsync()
    {
        for (int attempt = 0; ; attempt++)
        {
            Port = Port != 0 && attempt == 0 ? Port : FreePort();
            var output = new StringBuilder();
            _process = Process.Start(_program.Command(Port, _folder.FullName))!;
            _process.OutputDataReceived += (_, line) => Append(line.Data);
            _process.ErrorDataReceived += (_, line) => Append(line.Data);
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
            if (await AnswersAsync())
            {
                return;
            }

            Kill();
            // Somebody else may have taken the port in between.
            if (attempt == 4)
            {
                throw new InvalidOperationException($"{_program} did not start: {output}");
            }

            void Append(string? line)
            {
                lock (output)
                {
                    output.AppendLine(line);
                }
            }
        }
    }

    /// <summary>Ends it without a farewell, and everything that it held.</summary>
    public void Kill()
    {
        if (_process is { } process)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>Stops it in the middle of what it does: connections stay open, and nothing is answered.</summary>
    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    /// <summary>Runs a command of the server's own.</summary>
    public async Task<RedisResult> ExecuteAsync(string command, params object[] arguments)
    {
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync($"{Configuration},allowAdmin=true");
        return await connection.GetDatabase().ExecuteAsync(command, arguments);
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        _folder.Delete(recursive: true);
        return default;
    }

    public override string ToString() => _program.ToString();

    private void Signal(string name)
    {
        using Process signal = Process.Start("kill", [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
        Assert.That(signal.ExitCode, Is.Zero);
    }

    private async Task<bool> AnswersAsync()
    {
        byte[] ping = "*1\r\n$4\r\nPING\r\n"u8.ToArray();
        byte[] pong = new byte[7];
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60) && !_process!.HasExited; await Task.Delay(50))
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, Port);
                await socket.GetStream().WriteAsync(ping);
                await socket.GetStream().ReadExactlyAsync(pong);
                return Encoding.ASCII.GetString(pong) == "+PONG\r\n";
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                // Not yet.
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
