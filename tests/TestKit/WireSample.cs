namespace AzureOpenAI.Sdk.TestKit;

/// <summary>Reads the samples of the wire that lie in a room's <c>Wire</c> folder.</summary>
public static class WireSample
{
    /// <summary>Reads a sample, for example <c>Chat/response.json</c>.</summary>
    public static string Read(string name)
    {
        string[] parts = name.Split('/');
        return File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. parts[..^1], "Wire", parts[^1]]));
    }

    /// <summary>Reads the events of a stream, the data of one a line.</summary>
    public static string[] Events(string name) => Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
