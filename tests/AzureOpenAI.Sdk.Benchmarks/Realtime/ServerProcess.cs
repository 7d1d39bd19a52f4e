using System.Diagnostics;

namespace AzureOpenAI.Sdk.Benchmarks.Realtime;

/// <summary>This program once more, as a server: it writes its address and serves until its input ends, which it does when the parent does.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri endpoint) => (_process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    /// <summary>Gets the most memory that it had, in bytes.</summary>
    public long PeakWorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public static ServerProcess Start(string argument)
    {
        string program = Environment.GetCommandLineArgs()[0];
        string[] arguments = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [program, argument] : [argument];
        Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        return new(process, new Uri(process.StandardOutput.ReadLine()!));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
