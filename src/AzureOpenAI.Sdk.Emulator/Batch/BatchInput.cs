using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Batch;

/// <summary>One request of a batch.</summary>
internal sealed record BatchRequest(string CustomId, byte[] Body);

/// <summary>The requests of a batch, and what is wrong with its file.</summary>
internal sealed record BatchInput(IReadOnlyList<BatchRequest> Lines, string? Model, IReadOnlyList<JsonObject> Faults)
{
    private const int MostLines = 100_000;

    internal static BatchInput Read(ReadOnlyMemory<byte> bytes, string endpoint)
    {
        var lines = new List<BatchRequest>();
        var faults = new List<JsonObject>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string? model = null;
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;

            var fault = ReadLine(line, endpoint, ids, ref model, out var request);
            if (fault is null)
                lines.Add(request!);
            else
                faults.Add(Fault(fault.Value.Code, fault.Value.Message, fault.Value.Param, number));
        }

        if (lines.Count == 0 && faults.Count == 0)
            faults.Add(Fault("empty_file", "The input file is empty. Please ensure that the batch contains at least one request.", null, null));
        if (lines.Count > MostLines)
            faults.Add(Fault("too_many_tasks", $"The batch has {lines.Count} requests; the most are {MostLines}.", null, null));
        return new(lines, model, faults);
    }

    private static (string Code, string Message, string? Param)? ReadLine(string line, string endpoint, HashSet<string> ids, ref string? model, out BatchRequest? request)
    {
        request = null;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return ("invalid_json_line", "This line is not parseable as valid JSON.", null);
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "custom_id") is not { } id)
                return ("missing_required_parameter", "The custom_id is missing.", "custom_id");
            if (!ids.Add(id))
                return ("duplicate_custom_id", "The custom_id for this request is a duplicate of another request. The custom_id parameter must be unique for each request in a batch.", "custom_id");
            if (Text(root, "method") != "POST")
                return ("invalid_method", "Invalid value: the method must be 'POST'.", "method");
            if (Text(root, "url") is not { } url || Path(url) != Path(endpoint))
                return ("mismatched_endpoint", $"The URL provided for this request does not match the batch endpoint '{endpoint}'.", "url");
            if (!root.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Object)
                return ("missing_required_parameter", "The body is missing.", "body");
            if (Text(body, "model") is not { } named)
                return ("missing_required_parameter", "The model is missing.", "body.model");
            if (model is not null && model != named)
                return ("mismatched_model", $"The provided model '{named}' does not match the model of the lines before, '{model}'.", "body.model");

            model = named;
            request = new(id, Encoding.UTF8.GetBytes(body.GetRawText()));
            return null;
        }
    }

    /// <summary>The service takes its paths with and without the version.</summary>
    internal static string Path(string url) => url.StartsWith("/v1/", StringComparison.Ordinal) ? url[3..] : url;

    private static string? Text(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonObject Fault(string code, string message, string? param, int? line)
        => new() { ["code"] = code, ["message"] = message, ["param"] = param, ["line"] = line };
}
