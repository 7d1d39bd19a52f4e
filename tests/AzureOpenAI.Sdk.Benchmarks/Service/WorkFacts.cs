namespace AzureOpenAI.Sdk.Benchmarks.Service;

/// <summary>How a row is named and counted.</summary>
internal static class WorkFacts
{
    internal static string Title(this Work work) => work switch
    {
        Work.ChatCall => "chat call",
        Work.ChatCallWaiting => "chat call, answer waited for",
        Work.StreamedEvents => "streamed event (1,000)",
        Work.StreamedEventsWaiting => "streamed event, each waited for",
        Work.ResponseEvents => "streamed event of a response (1,000)",
        Work.OneVector => "embeddings 1×1536 base64",
        Work.ManyVectors => "embeddings 2048×1536 base64",
        Work.VectorsAsNumbers => "embeddings 256×1536 numbers",
        Work.LargeImage => "chat call with a 2 MB image",
        Work.HintedRetry => "retry after 30 ms",
        _ => throw new ArgumentOutOfRangeException(nameof(work)),
    };

    /// <summary>What one time and one number of bytes are of.</summary>
    internal static (string Name, int PerRun) Unit(this Work work) => work switch
    {
        Work.StreamedEvents or Work.StreamedEventsWaiting or Work.ResponseEvents => ("event", Answers.Events),
        Work.ManyVectors => ("float", Prompts.ManyTexts.Count * Answers.Dimensions),
        Work.VectorsAsNumbers => ("float", Prompts.SomeTexts.Count * Answers.Dimensions),
        _ => ("call", 1),
    };

    internal static bool IsStream(this Work work) => work is Work.StreamedEvents or Work.StreamedEventsWaiting or Work.ResponseEvents;

    internal static bool Waits(this Work work) => work is Work.ChatCallWaiting or Work.StreamedEventsWaiting;

    /// <summary>The number that a run returns when it has read the whole answer.</summary>
    internal static double Expected(this Work work) => work switch
    {
        Work.StreamedEvents or Work.StreamedEventsWaiting => Answers.StreamedTextLength,
        Work.ResponseEvents => ResponseAnswers.StreamedTextLength,
        Work.OneVector => Answers.LastFloat(1),
        Work.ManyVectors => Answers.LastFloat(Prompts.ManyTexts.Count),
        Work.VectorsAsNumbers => Answers.LastFloat(Prompts.SomeTexts.Count),
        _ => Answers.Text.Length,
    };
}
