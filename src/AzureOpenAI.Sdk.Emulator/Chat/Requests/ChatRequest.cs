using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>What a chat request asks for, read and checked.</summary>
internal sealed record ChatRequest
{
    internal required IReadOnlyList<ChatTurn> Turns { get; init; }

    internal required ToolOffer Tools { get; init; }

    internal required ReplyFormat Format { get; init; }

    /// <summary>Gets the most tokens that a choice may have, from whichever of the two limits was given.</summary>
    internal int? MaxTokens { get; init; }

    internal required int Choices { get; init; }

    internal required StopList Stops { get; init; }

    /// <summary>Gets how many alternatives go with each token; null when no log probabilities are asked for.</summary>
    internal int? TopLogProbs { get; init; }

    internal string? ReasoningEffort { get; init; }

    internal string? Prediction { get; init; }

    internal string? ServiceTier { get; init; }

    internal StreamWish? Stream { get; init; }

    /// <exception cref="Refusal">400: something in the request is wrong.</exception>
    internal static ChatRequest Read(JsonElement root, ServedModel model)
    {
        ParameterRules.Check(root, model);
        var tools = ToolOffer.Read(root);
        var turns = TurnReader.Read(root);
        return new()
        {
            Turns = turns,
            Tools = tools,
            Format = ReplyFormat.Read(root, turns),
            MaxTokens = Fields.Integer(root, "max_completion_tokens", 1, int.MaxValue) ?? Fields.Integer(root, "max_tokens", 1, int.MaxValue),
            Choices = Fields.Integer(root, "n", 1, 128) ?? 1,
            Stops = StopList.Read(root),
            TopLogProbs = Fields.Flag(root, "logprobs") is true ? Fields.Integer(root, "top_logprobs", 0, 20) ?? 0 : null,
            ReasoningEffort = Fields.Text(root, "reasoning_effort"),
            Prediction = Fields.Object(root, "prediction") is { } prediction ? TurnReader.ReadText(prediction, "content", "prediction.content") : null,
            ServiceTier = Fields.Text(root, "service_tier"),
            Stream = StreamWish.Read(root),
        };
    }
}
