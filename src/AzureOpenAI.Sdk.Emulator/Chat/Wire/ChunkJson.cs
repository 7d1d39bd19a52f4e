using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Wire;

/// <summary>The chunks of a streamed reply.</summary>
internal sealed class ChunkJson(ChatAnswer answer)
{
    private int _count;

    /// <summary>The first chunk: what the filter says of the prompt, and nothing else.</summary>
    internal JsonObject PromptFilter() => new()
    {
        ["choices"] = new JsonArray(),
        ["created"] = 0,
        ["id"] = "",
        ["model"] = "",
        ["object"] = "",
        ["prompt_filter_results"] = answer.PromptFilterResults(),
    };

    /// <summary>A chunk with one choice.</summary>
    /// <param name="choice">Which choice.</param>
    /// <param name="delta">What is new.</param>
    /// <param name="logProbs">The probabilities of what is new; null when not asked for.</param>
    /// <param name="filterResults">What the filter says of it; null to leave the field out.</param>
    /// <param name="finishReason">Set in the choice's last chunk.</param>
    internal JsonObject Delta(ChatChoice choice, JsonObject delta, JsonObject? logProbs, JsonObject? filterResults, string? finishReason = null)
    {
        var one = new JsonObject();
        if (filterResults is not null)
            one["content_filter_results"] = filterResults;
        one["delta"] = delta;
        one["finish_reason"] = finishReason;
        one["index"] = choice.Index;
        one["logprobs"] = logProbs;
        return Chunk(new(one), usage: null);
    }

    /// <summary>The last chunk: the usage, and no choice.</summary>
    internal JsonObject Usage() => Chunk([], answer.Usage.Write());

    /// <summary>A chunk of the asynchronous filter: its results for a part of the text.</summary>
    /// <remarks>Offsets count the characters from the start of the prompt on, as in the service's documented example.</remarks>
    internal static JsonObject Annotation(int index, FilterVerdict verdict, int start, int end, string? finishReason) => new()
    {
        ["choices"] = new JsonArray(new JsonObject
        {
            ["content_filter_offsets"] = new JsonObject { ["check_offset"] = start, ["end_offset"] = end, ["start_offset"] = start },
            ["content_filter_results"] = verdict.ReplyResults(),
            ["finish_reason"] = finishReason,
            ["index"] = index,
        }),
        ["created"] = 0,
        ["id"] = "",
        ["model"] = "",
        ["object"] = "",
    };

    private JsonObject Chunk(JsonArray choices, JsonObject? usage)
    {
        var chunk = new JsonObject
        {
            ["choices"] = choices,
            ["created"] = answer.Created,
            ["id"] = answer.Id,
            ["model"] = answer.Model.VersionedName,
        };
        if (answer.Request.Stream!.Obfuscates)
            chunk["obfuscation"] = Padding();
        chunk["object"] = "chat.completion.chunk";
        if (answer.ServiceTier is not null)
            chunk["service_tier"] = answer.ServiceTier;
        chunk["system_fingerprint"] = answer.Fingerprint;
        chunk["usage"] = usage;
        return chunk;
    }

    // Letters of a length that says nothing about the content beside them.
    private string Padding()
    {
        var state = StableHash.Of($"{answer.Id}{_count++}");
        var letters = new char[StableHash.Next(ref state) % 16];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (char)('a' + (StableHash.Next(ref state) % 26));
        return new(letters);
    }
}
