using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>A request and its response, as they were recorded.</summary>
/// <param name="Id">The recording's own id.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Status">The status of the response.</param>
/// <param name="Request">The body of the request: JSON, or the pieces of a form.</param>
/// <param name="Response">The body of the response: JSON, or its text in one piece or several.</param>
/// <param name="RequestType">What the request's body is said to be; null when nothing is said.</param>
/// <param name="ResponseType">What the response's body is said to be; null when nothing is said.</param>
public sealed partial record Recording(string Id, string Method, string Path, int Status, JsonElement Request, JsonElement Response, string? RequestType, string? ResponseType)
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
                    root.GetProperty("request").Clone(), root.GetProperty("response").Clone(),
                    root.GetProperty("request_content_type").GetString(), TypeOf(root.GetProperty("headers")));
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

    /// <summary>Gets the parts of the form that was sent; none when no form was, or when the recorder did not keep it.</summary>
    public IReadOnlyList<FormPart> Form()
        => RequestType?.StartsWith("multipart/form-data", StringComparison.Ordinal) == true && Request.ValueKind == JsonValueKind.Array
            ? FormPart.ParseAll(Request.EnumerateArray().SelectMany(piece => Bytes(piece.GetString()!)).ToArray(), RequestType)
            : [];

    /// <summary>Gets the data of each event, when the response is a stream.</summary>
    public IEnumerable<string> Events() => (Stream ?? "")
        .Split('\n')
        .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
        .Select(line => line[6..].TrimEnd('\r'))
        .Where(data => data != "[DONE]");

    /// <summary>The recorder wrote bytes that are no text as base64, and of long ones the beginning.</summary>
    private static byte[] Bytes(string piece)
        => piece.StartsWith("b64:", StringComparison.Ordinal) ? Convert.FromBase64String(piece[4..(4 + ((piece.Length - 4) / 4 * 4))]) : Encoding.UTF8.GetBytes(piece);

    private static string? TypeOf(JsonElement headers)
        => headers.EnumerateObject().FirstOrDefault(header => header.NameEquals("Content-Type")).Value is { ValueKind: JsonValueKind.String } type ? type.GetString() : null;
}
