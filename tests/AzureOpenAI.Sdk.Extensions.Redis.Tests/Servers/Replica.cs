using System.Diagnostics;
using System.Globalization;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>A process of its own that shares quota with others.</summary>
internal sealed class Replica : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private Replica(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static Replica Start(string mode, LocalServer server, params int[] numbers) => new(Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "AzureOpenAI.Sdk.Extensions.Redis.Worker.dll"), mode, server.Configuration, .. numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture))])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Waits for its end, and returns what it used.</summary>
    public async Task<IReadOnlyList<Use>> EndAsync()
    {
        string[] lines = (await _output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await _process.WaitForExitAsync();
        Assert.That(_process.ExitCode, Is.Zero, await _errors);
        Assert.That(lines.Where(static line => line.StartsWith('!')), Is.Empty);
        return [.. lines.Where(static line => line.StartsWith('+')).Select(static line => line.Split(' ')).Select(static parts => new Use(Number(parts[1]), Number(parts[2])))];

        static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
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
