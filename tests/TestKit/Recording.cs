using System.Text.Json;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>A request and its response, as they were recorded.</summary>
public sealed partial record Recording(string Id, string Method, string Path, int Status, JsonElement Request, JsonElement Response)
{
    /// <summary>Where the recorder left out a long base64 text, its beginning stands for it.</summary>
    [GeneratedRegex("""\{"\$omitted": ?\d+, ?"sha256": ?"[0-9a-f]+", ?"\$head": ?("[^"]*")\}""")]
    private static partial Regex LeftOut();

    /// <summary>Reads the recordings of an operation; the test is ignored where there are none on this machine.</summary>
    public static IEnumerable<Recording> Of(Func<string, string, bool> isWanted)
    {
        foreach (string line in File.ReadLines(SharedFacts.RequirePath("recordings/dev.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(LeftOut().Replace(line, "$1"));
            JsonElement root = document.RootElement;
            string method = root.GetProperty("method").GetString()!;
            string path = root.GetProperty("path").GetString()!;
            if (isWanted(method, path))
            {
                yield return new Recording(
                    root.GetProperty("id").ToString(), method, path, root.GetProperty("status").GetInt32(),
                    root.GetProperty("request").Clone(), root.GetProperty("response").Clone());
            }
        }
    }

    /// <summary>Gets the text of the stream of events, or null when the response is none.</summary>
    public string? Stream => Response.ValueKind switch
    {
        JsonValueKind.String => Response.GetString(),
        JsonValueKind.Array => string.Concat(Response.EnumerateArray().Select(chunk => chunk.GetString())),
        _ => null,
    };

    /// <summary>Gets the data of each event, when the response is a stream.</summary>
    public IEnumerable<string> Events() => (Stream ?? "")
        .Split('\n')
        .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
        .Select(line => line[6..].TrimEnd('\r'))
        .Where(data => data != "[DONE]");
}
