using System.Diagnostics;
using System.Globalization;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>A process of its own that shares quota with others.</summary>
internal sealed class Replica : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<List<string>> _output;
    private readonly Task<string> _errors;

    private Replica(Process process)
    {
        _process = process;
        _output = ReadAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Waits until it has got its first lease.</summary>
    public Task BegunAsync() => _begun.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public static Replica Start(string mode, LocalServer server, params int[] numbers) => new(Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "AzureOpenAI.Sdk.Extensions.Redis.Worker.dll"), mode, server.Configuration, .. numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture))])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Ends it, and returns what it used.</summary>
    public async Task<IReadOnlyList<Use>> EndAsync()
    {
        _process.StandardInput.Close();
        List<string> lines = await _output;
        await _process.WaitForExitAsync();
        Assert.That(_process.ExitCode, Is.Zero, await _errors);
        Assert.That(lines.Where(static line => line.StartsWith('!')), Is.Empty);
        return [.. lines.Where(static line => line[0] is '+' or '~').Select(static line => line.Split(' ')).Select(static parts => new Use(Number(parts[1]), Number(parts[2]), parts[0] == "+"))];

        static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }

    private async Task<List<string>> ReadAsync()
    {
        List<string> lines = [];
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line == "begun")
            {
                _begun.TrySetResult();
            }
        }

        _begun.TrySetException(new InvalidOperationException($"It ended before it began: {await _errors}"));
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await _process.WaitForExitAsync(patience.Token);
        }

        _process.Dispose();
    }
}
