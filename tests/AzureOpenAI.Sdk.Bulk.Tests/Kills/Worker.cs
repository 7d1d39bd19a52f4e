using System.Diagnostics;
using System.Globalization;

namespace AzureOpenAI.Sdk.Bulk.Tests.Kills;

/// <summary>A process of its own that works off a file.</summary>
internal sealed class Worker : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private Worker(Process process) => _process = process;

    public static Worker Start(CountingServer server, Scratch scratch, int parallel, int mostFileBlocks = 0)
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, "AzureOpenAI.Sdk.Bulk.Worker.dll");
        string[] arguments = [assembly, server.Endpoint.ToString(), scratch["in"], scratch["journal"], scratch["out"], parallel.ToString(CultureInfo.InvariantCulture)];
        ProcessStartInfo start = mostFileBlocks == 0 ? new("dotnet", arguments)
            // The limit of the shell stands for a full disk: a write beyond it fails.
            : new("sh", ["-c", $"trap '' XFSZ; ulimit -f {mostFileBlocks}; exec dotnet \"$@\"", "sh", .. arguments]);
        start.RedirectStandardOutput = true;
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new(Process.Start(start)!);
    }

    /// <summary>Ends it at once, as the system does: nothing of its own runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for something that comes before the process ends.</summary>
    public async Task AliveUntilAsync(Task something)
    {
        Task ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(something, ended).WaitAsync(s_longest) == ended)
        {
            throw new InvalidOperationException($"The worker ended with {_process.ExitCode}: {await _process.StandardOutput.ReadToEndAsync()}");
        }
    }

    public async Task<(int Code, string Output)> EndAsync()
    {
        string output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(s_longest);
        await _process.WaitForExitAsync().WaitAsync(s_longest);
        return (_process.ExitCode, output);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
