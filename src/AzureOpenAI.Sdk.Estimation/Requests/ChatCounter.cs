using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts a chat request: messages, what they hold, tools, the schema of the reply, and the frame around them.</summary>
internal sealed class ChatCounter(JsonElement body, Tally tally, TokenEstimatorOptions options)
{
    private readonly ChatFrame _frame = tally.Model.Frame;

    public void Count()
    {
        JsonElement messages = body.Member("messages", JsonValueKind.Array) ?? throw new ArgumentException("The body has no 'messages'.");
        var images = new ImageCounter(tally, options);
        var counter = new MessageCounter(tally, images);
        string? system = null;
        int number = 0;
        foreach (JsonElement message in messages.EnumerateArray())
        {
            string text = counter.Count(message, ++number);
            system ??= MessageRole.IsSystem(message.Text("role")) ? text : null;
        }

        images.CountWrapper();
        bool hasTools = new ToolCounter(body, tally).Count(system);
        new SchemaCounter(body, tally).Count(system is not null, hasTools);
        CountRetrieval();
        tally.Add(EstimatePartKind.Framing, "start of the reply", _frame.Priming, _frame.Slack, reason: _frame.Note is { } note ? $"{tally.Model.Name}: {note}." : null);
        CountOutput();
    }

    /// <summary>Some requests let the service look something up, and what it finds is billed as input.</summary>
    private void CountRetrieval()
    {
        AddUnknown(body.Items("data_sources").Any(), "documents of the data source");
        AddUnknown(body.Member("web_search_options") is not null, "results of the web search");
    }

    private void AddUnknown(bool isThere, string label)
    {
        if (isThere)
        {
            int most = tally.Model.MaxInputTokens ?? tally.Model.ContextWindow ?? 0;
            tally.Add(new EstimatePart(EstimatePartKind.Retrieval, label, new TokenRange(0, 0, most), Exactness.Bound)
            {
                Reason = $"The {label} are added by the service and can't be known before; up to the model's window.",
            });
        }
    }

    private void CountOutput()
    {
        long replies = Math.Max(1, body.Number("n") ?? 1);
        int? most = body.Number("max_completion_tokens") ?? body.Number("max_tokens") ?? tally.Model.MaxOutputTokens;
        // The part of a prediction that does not come true is billed as output beside the reply.
        int predicted = body.Member("prediction") is { } prediction ? tally.Count(MessageContent.Read(prediction.Member("content")).Text) : 0;
        tally.MostOutput = most is { } tokens ? (int)Math.Min(int.MaxValue, replies * (Math.Max(0L, tokens) + predicted)) : null;
        tally.Speaks = body.Texts("modalities").Contains("audio");
        tally.IsPriority = body.Text("service_tier") == "priority";
    }
}
