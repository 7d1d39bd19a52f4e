using System.Diagnostics;
using System.Globalization;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>A program that speaks as Redis does.</summary>
/// <param name="name">Its name.</param>
/// <param name="file">What is started.</param>
/// <param name="arguments">What it is told besides its port and its folder.</param>
internal sealed class ServerProgram(string name, string file, Func<int, string, IEnumerable<string>> arguments)
{
    public ProcessStartInfo Command(int port, string folder) => new(file, arguments(port, folder))
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = folder,
    };

    public override string ToString() => name;

    /// <summary>Garnet, which the tool manifest of the repository names. It needs nothing but the .NET SDK.</summary>
    /// <param name="library">Its main file.</param>
    public static ServerProgram Garnet(string library) => new("garnet", "dotnet", (port, folder) =>
    [
        library, "--bind", "127.0.0.1", "--port", Text(port),
        // Without the second, two scripts may run on one key at once.
        "--lua", "--lua-transaction-mode",
        "--memory", "32m", "--page", "1m", "--segment", "16m", "--index", "1m", "--checkpointdir", folder, "--logger-level", "Error",
    ]);

    /// <summary>Redis itself.</summary>
    /// <param name="file">Where it is installed.</param>
    public static ServerProgram Redis(string file) => new("redis", file, (port, folder) =>
        ["--bind", "127.0.0.1", "--port", Text(port), "--dir", folder, "--save", "", "--appendonly", "no"]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
