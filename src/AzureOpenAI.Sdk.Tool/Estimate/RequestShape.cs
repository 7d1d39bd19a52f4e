using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Tells what a request asks for, by its endpoint or else by its members.</summary>
internal static class RequestShape
{
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
            return RequestKind.Embeddings;
        }

        return body.ContainsKey("prompt")
            ? RequestKind.Completions
            : throw new BadInputException("This JSON is no request: it has no 'messages', 'input' or 'prompt'. Give the whole body, or say what it is with --endpoint.");
    }

    public static void SetMaxOutput(JsonObject body, RequestKind kind, int most)
    {
        if (most < 1)
        {
            throw new BadInputException("--max-output must be 1 or more.");
        }

        body.Remove("max_tokens");
        body[kind == RequestKind.Chat ? "max_completion_tokens" : "max_tokens"] = most;
    }

    public static RequestKind FromEndpoint(string endpoint)
    {
        string path = endpoint.Split('?')[0].TrimEnd('/');
        return path switch
        {
            _ when path.EndsWith("chat/completions", StringComparison.OrdinalIgnoreCase) => RequestKind.Chat,
            _ when path.EndsWith("completions", StringComparison.OrdinalIgnoreCase) => RequestKind.Completions,
            _ when path.EndsWith("embeddings", StringComparison.OrdinalIgnoreCase) => RequestKind.Embeddings,
            _ => throw new BadInputException($"'{endpoint}' is no endpoint that can be estimated. Use chat/completions, completions or embeddings."),
        };
    }
}
