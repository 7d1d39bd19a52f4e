using System.Diagnostics;
using System.Text;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>Finds the Garnet that the repository's tool manifest names, and restores it once where that has not been done.</summary>
internal static class Garnet
{
    private static readonly Lazy<Task<ServerProgram>> Restored = new(RestoreAsync);

    /// <summary>Gets the program. Without any source of packages the test is skipped, and says so; every other failure fails it.</summary>
    public static Task<ServerProgram> FindAsync() => Restored.Value;

    private static async Task<ServerProgram> RestoreAsync()
    {
        (int code, string output) = await RunAsync("tool", "restore");
        if (code != 0 && IsOffline(output))
        {
            Assert.Ignore($"garnet-server is not on this machine, and no source of packages answers:\n{output}");
        }

        Assert.That(code, Is.Zero, $"'dotnet tool restore' failed, so these tests can't run:\n{output}");
        (_, string told) = await RunAsync("nuget", "locals", "global-packages", "--list", "--force-english-output");
        string packages = told.Split("global-packages:", 2)[^1].Trim();
        string library = Path.Combine(packages, "garnet-server", Version(), "tools", "net10.0", "any", "GarnetServer.dll");
        Assert.That(library, Does.Exist, "The layout of the garnet-server package has changed.");
        return ServerProgram.Garnet(library);
    }

    /// <summary>Gets whether a restore failed because nobody could be asked, and not because of an answer.</summary>
    internal static bool IsOffline(string output)
        => output.Contains("NU1301", StringComparison.Ordinal) || output.Contains("Unable to load the service index", StringComparison.Ordinal);

    private static string Version()
    {
        using var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".config", "dotnet-tools.json")));
        return manifest.RootElement.GetProperty("tools").GetProperty("garnet-server").GetProperty("version").GetString()!;
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder(await process.StandardOutput.ReadToEndAsync());
        output.Append(await errors);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());
    }
}
