using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Completions;

/// <summary>What a completions request asks for, read and checked.</summary>
internal sealed record CompletionsRequest
{
    private const int MostPrompts = 2048;

    // The service's own default: short, so that a forgotten limit is noticed.
    private const int UsualMaxTokens = 16;

    private static readonly HashSet<string> Known =
    [
        "prompt", "model", "max_tokens", "temperature", "top_p", "logit_bias", "user", "n", "stream", "stream_options", "logprobs", "suffix",
        "echo", "stop", "presence_penalty", "frequency_penalty", "best_of", "seed",
    ];

    internal required IReadOnlyList<TextOrTokens> Prompts { get; init; }

    internal required int MaxTokens { get; init; }

    /// <summary>Gets how many choices each prompt gets.</summary>
    internal required int Choices { get; init; }

    /// <summary>Gets how many are made, and billed, for each prompt.</summary>
    internal required int BestOf { get; init; }

    internal required bool Echoes { get; init; }

    /// <summary>Gets how many alternatives go with each token; null when no log probabilities are asked for.</summary>
    internal int? LogProbs { get; init; }

    internal required StopList Stops { get; init; }

    internal StreamWish? Stream { get; init; }

    /// <exception cref="Refusal">400: something in the request is wrong.</exception>
    internal static CompletionsRequest Read(JsonElement root, ServedModel model)
    {
        Fields.CheckNames(root, Known);
        Fields.Number(root, "temperature", 0, 2);
        Fields.Number(root, "top_p", 0, 1);
        Fields.Number(root, "presence_penalty", -2, 2);
        Fields.Number(root, "frequency_penalty", -2, 2);
        Fields.Text(root, "user");
        Fields.Object(root, "logit_bias");
        Fields.WholeNumber(root, "seed");
        CheckSuffix(root, model);
        var choices = Fields.Integer(root, "n", 1, 128) ?? 1;
        var stream = StreamWish.Read(root);
        return new()
        {
            Prompts = Fields.Find(root, "prompt") is null ? [new("", null)] : TextOrTokens.ReadMany(root, "prompt", MostPrompts, allowsEmpty: true),
            MaxTokens = Fields.Integer(root, "max_tokens", 0, int.MaxValue) ?? UsualMaxTokens,
            Choices = choices,
            BestOf = ReadBestOf(root, choices, stream),
            Echoes = Fields.Flag(root, "echo") is true,
            LogProbs = Fields.Integer(root, "logprobs", 0, 5),
            Stops = StopList.Read(root),
            Stream = stream,
        };
    }

    private static void CheckSuffix(JsonElement root, ServedModel model)
    {
        if (Fields.Text(root, "suffix") is { Length: > 0 } && !model.Name.EndsWith("-instruct", StringComparison.Ordinal))
            throw Refusal.Request("Unsupported parameter: 'suffix' is not supported with this model.", "suffix", "unsupported_parameter");
    }

    private static int ReadBestOf(JsonElement root, int choices, StreamWish? stream)
    {
        // 0 is taken as not given.
        var bestOf = Fields.Integer(root, "best_of", 0, 20) is { } given and > 0 ? given : choices;
        if (bestOf < choices)
        {
            throw Refusal.Request(
                $"You requested that the server return more choices than it will generate (HINT: you must set 'n' (currently {choices}) to be at most 'best_of' (currently {bestOf}), or omit either parameter if you don't specifically want to use them.)",
                "best_of");
        }

        return bestOf == choices || stream is null
            ? bestOf
            : throw Refusal.Request("You cannot stream results when 'best_of' is greater than 'n'.", "best_of");
    }
}
