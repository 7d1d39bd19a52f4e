namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>The servers that the tests run against.</summary>
internal static class Server
{
    /// <summary>Gets their names. Garnet comes with the repository's tools; Redis is tried where it is installed.</summary>
    public static string[] All { get; } = ["garnet", "redis"];

    public static async Task<LocalServer> StartAsync(string name)
        => await LocalServer.StartAsync(name == "garnet" ? await Garnet.FindAsync() : ServerProgram.Redis(FindRedis()));

    private static string FindRedis()
    {
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(static folder => folder.Length > 0)
            .Select(static folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "redis-server.exe" : "redis-server"))
            .FirstOrDefault(File.Exists);
        if (found is null)
        {
            Assert.Ignore("redis-server is not installed on this machine. The same test runs against Garnet.");
        }

        return found!;
    }
}
