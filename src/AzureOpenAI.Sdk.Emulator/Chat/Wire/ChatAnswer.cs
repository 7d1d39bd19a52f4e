using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Chat.Requests;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Wire;

/// <summary>All that a reply says, before it takes its form on the wire.</summary>
internal sealed record ChatAnswer(ChatRequest Request, ServedModel Model, FilterVerdict PromptFilter, IReadOnlyList<ChatChoice> Choices, ChatUsage Usage)
{
    internal string Id { get; } = Ids.New("chatcmpl-", 29);

    internal required long Created { get; init; }

    /// <summary>Gets the tier that v1 reports; null in a dated version, which has no such field.</summary>
    internal required string? ServiceTier { get; init; }

    /// <summary>Gets the name of the model's configuration: it stays the same, as do the replies.</summary>
    internal string Fingerprint => $"fp_{StableHash.Of(Model.VersionedName) & 0xFFFFFFFFFF:x10}";

    internal JsonArray PromptFilterResults() => [new JsonObject { ["prompt_index"] = 0, ["content_filter_results"] = PromptFilter.PromptResults() }];

    /// <summary>Log probabilities of pieces; null when the request did not ask for them.</summary>
    internal JsonObject? LogProbsOf(IEnumerable<string> pieces) => Request.TopLogProbs is { } top ? LogProbs.Of(pieces, top) : null;
}
