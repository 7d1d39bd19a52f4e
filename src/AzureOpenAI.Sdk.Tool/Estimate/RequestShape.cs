using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation;

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
            return OfInput(body);
        }

        return body.ContainsKey("prompt")
            ? OfPrompt(body)
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

    private static RequestKind OfInput(JsonObject body)
        => body.ContainsKey("voice") ? RequestKind.Speech
            : s_ofResponses.Any(body.ContainsKey) || body["input"] is JsonArray and [JsonObject, ..] ? RequestKind.Responses
            : RequestKind.Embeddings;

    private static RequestKind OfPrompt(JsonObject body)
        => s_ofImages.Any(body.ContainsKey) ? RequestKind.ImageGeneration : RequestKind.Completions;
}
