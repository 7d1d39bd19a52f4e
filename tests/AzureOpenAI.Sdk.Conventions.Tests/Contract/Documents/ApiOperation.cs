using System.Text.Json;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>An operation of a document: its parameters and its body.</summary>
internal sealed class ApiOperation(ApiDocument document, JsonElement path, JsonElement json)
{
    internal ApiDocument Document => document;

    /// <summary>Gets the parameters, those of the path included.</summary>
    internal IEnumerable<JsonElement> Parameters
        => new[] { path, json }
            .SelectMany(holder => holder.TryGetProperty("parameters", out JsonElement list) ? list.EnumerateArray().ToArray() : [])
            .Select(parameter => parameter.TryGetProperty("$ref", out JsonElement reference) ? document.Resolve(reference.GetString()!) : parameter);

    /// <summary>Gets the body; null when the operation takes none.</summary>
    internal JsonElement? Body => json.TryGetProperty("requestBody", out JsonElement body) ? body : null;

    internal bool NeedsBody => Body is { } body && body.TryGetProperty("required", out JsonElement required) && required.GetBoolean();

    /// <summary>Gets the schema of a body of a kind; null when the operation takes no such body.</summary>
    internal JsonElement? Schema(string mediaType)
        => Body is { } body && body.GetProperty("content").TryGetProperty(mediaType, out JsonElement content)
            ? content.TryGetProperty("schema", out JsonElement schema) ? schema : JsonElement.Parse("{}")
            : null;
}
