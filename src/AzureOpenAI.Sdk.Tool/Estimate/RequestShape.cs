using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Tells what a request asks for, by its endpoint or else by its members.</summary>
internal static class RequestShape
{
    // Members that no request of another kind has.
    private static readonly string[] s_ofResponses = ["instructions", "previous_response_id", "conversation", "max_output_tokens", "tools", "text", "reasoning", "include"];
    private static readonly string[] s_ofImages = ["size", "quality", "background", "output_format", "partial_images"];

    public static RequestKind KindOf(JsonObject body, string? endpoint, RequestSource source)
    {
        if (endpoint is not null)
        {
            return FromEndpoint(endpoint);
        }

        if (body.ContainsKey("messages"))
        {
            return RequestKind.Chat;
        }

        if (body.ContainsKey("input"))
        {
            return OfInput(body, Served(body, source));
        }

        return body.ContainsKey("prompt")
            ? OfPrompt(body, source)
            : throw new BadInputException("This JSON is no request: it has no 'messages', 'input' or 'prompt'. Give the whole body, or say what it is with --endpoint.");
    }

    public static void SetMaxOutput(JsonObject body, RequestKind kind, int most)
    {
        if (most < 1)
        {
            throw new BadInputException("--max-output must be 1 or more.");
        }

        body.Remove("max_tokens");
        body[kind switch { RequestKind.Chat => "max_completion_tokens", RequestKind.Responses => "max_output_tokens", _ => "max_tokens" }] = most;
    }

    public static RequestKind FromEndpoint(string endpoint)
        => RequestEndpoint.TryParse(endpoint, out RequestKind kind)
            ? kind
            : throw new BadInputException($"'{endpoint}' is no endpoint that can be estimated. Use chat/completions, responses, completions, embeddings, images/generations, images/edits or audio/speech.");

    private static RequestKind OfInput(JsonObject body, ModelFacts? model)
    {
        if (body.ContainsKey("voice"))
        {
            return RequestKind.Speech;
        }

        bool isResponses = s_ofResponses.Any(body.ContainsKey) || body["input"] is JsonArray and [JsonObject, ..];
        return isResponses || model?.Serves(RequestKind.Embeddings) == false ? RequestKind.Responses : RequestKind.Embeddings;
    }

    // Models that make images are in a table of their own, and their names say it.
    private static RequestKind OfPrompt(JsonObject body, RequestSource source)
    {
        string name = NameOf(body, source) ?? "";
        bool makesImages = name.Contains("image", StringComparison.OrdinalIgnoreCase) || name.StartsWith("dall-e", StringComparison.OrdinalIgnoreCase);
        return makesImages || s_ofImages.Any(body.ContainsKey) ? RequestKind.ImageGeneration : RequestKind.Completions;
    }

    /// <summary>Finds the model, which tells requests of one shape apart.</summary>
    private static ModelFacts? Served(JsonObject body, RequestSource source)
        => NameOf(body, source) is { } name && source.Estimator.TryGetModel(name, out ModelFacts? model) ? model : null;

    private static string? NameOf(JsonObject body, RequestSource source)
        => source.Model ?? (body["model"] is JsonValue value && value.TryGetValue(out string? named) ? named : null);
}
