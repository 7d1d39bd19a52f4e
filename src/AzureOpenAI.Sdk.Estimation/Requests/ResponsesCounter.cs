using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts a request for a response: as the chat request that says the same, with the frames of this interface, and what only the service knows.</summary>
internal sealed class ResponsesCounter(JsonElement body, ModelFacts model, TokenEstimatorOptions options)
{
    private const string History = "How items of an earlier output count on this interface was not measured: the rule of chat is taken.";

    // Tools of the service's own run within the call, and all that they find is input of the rounds that follow. Nothing limits the rounds
    // but max_tool_calls; the recordings have up to 151,629 tokens for a question of 30.
    private const int RoundsReckonedWith = 10;

    // 64 to 195 tokens for 1,060 to 1,912 characters (measured on 4 recordings): a token for 9 to 17 characters.
    private const int MostCharactersPerToken = 20;
    private const int LikelyCharactersPerToken = 11;
    private const int LeastCharactersPerToken = 6;

    public Tally Count()
    {
        var tally = new Tally(model.ForResponses(), options.Memory);
        var translation = new ResponsesTranslation(body);
        using (JsonDocument chat = translation.ToChat())
        {
            new ChatCounter(chat.RootElement, tally, options).Count();
        }

        if (translation.HasHistory && model.Frame.Responses is { HistorySlack: { IsNone: false } slack })
        {
            tally.Add(EstimatePartKind.Framing, "frame of earlier items", 0, slack, reason: History);
        }

        CountStored(tally);
        CountHidden(tally, translation);
        tally.MostOutput = body.Number("max_output_tokens") is { } most ? Math.Max(0, most) : model.MaxOutputTokens;
        tally.Speaks = false;
        tally.IsPriority = body.Text("service_tier") == "priority";
        return tally;
    }

    /// <summary>What the service has kept is counted again, and only the service has it.</summary>
    private void CountStored(Tally tally)
    {
        AddStored(tally, "previous_response_id", "earlier conversation");
        AddStored(tally, "conversation", "stored conversation");
        AddStored(tally, "prompt", "stored prompt");
    }

    private void AddStored(Tally tally, string member, string label)
    {
        if (body.Member(member) is not null)
        {
            AddUnknown(tally, label, WindowOf(tally), $"The {label} is kept by the service and counted again; it can't be known before. Its usage came with the response that it was in.");
        }
    }

    private void CountHidden(Tally tally, ResponsesTranslation translation)
    {
        long rounds = Math.Max(1, (body.Number("max_tool_calls") ?? RoundsReckonedWith) + 1L);
        int most = (int)Math.Min(int.MaxValue / 4, rounds * WindowOf(tally));
        foreach (string kind in translation.HostedTools)
        {
            AddUnknown(tally, $"tool '{kind}'", most, $"The service's own tool '{kind}' is shown to the model by a text that is not published, and what it finds counts as input of the rounds that follow: up to {rounds} windows are reckoned with.");
        }

        int number = 0;
        foreach (int length in translation.EncryptedLengths)
        {
            var range = new TokenRange(length / MostCharactersPerToken, length / LikelyCharactersPerToken, (length / LeastCharactersPerToken) + 1);
            tally.Add(new EstimatePart(EstimatePartKind.Message, $"encrypted item {++number}", range, Exactness.Bound)
            {
                Reason = "What an encrypted item holds can't be read; its tokens were measured on four recordings alone.",
            });
        }

        foreach (string kind in translation.UnknownItems)
        {
            AddUnknown(tally, $"item '{kind}'", WindowOf(tally), $"How an item of the kind '{kind}' counts is not known; one that is named by its id is with the service alone.");
        }
    }

    private static void AddUnknown(Tally tally, string label, int most, string reason)
        => tally.Add(new EstimatePart(EstimatePartKind.Retrieval, label, new TokenRange(0, 0, most), Exactness.Bound) { Reason = reason });

    private static int WindowOf(Tally tally) => tally.Model.MaxInputTokens ?? tally.Model.ContextWindow ?? 0;
}
