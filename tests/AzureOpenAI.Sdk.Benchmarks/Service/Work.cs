namespace AzureOpenAI.Sdk.Benchmarks.Service;

/// <summary>What is measured: one row of the table.</summary>
public enum Work
{
    /// <summary>A chat call with a system and a user message; the answer is here at once.</summary>
    ChatCall,

    /// <summary>The same, but the answer and its body are waited for, as on a network.</summary>
    ChatCallWaiting,

    /// <summary>A stream of 1,000 events that is here at once.</summary>
    StreamedEvents,

    /// <summary>The same stream, where each event is waited for.</summary>
    StreamedEventsWaiting,

    /// <summary>A stream of a response, of 1,000 events that are here at once.</summary>
    ResponseEvents,

    /// <summary>One vector of 1,536 floats as base64.</summary>
    OneVector,

    /// <summary>2,048 vectors of 1,536 floats as base64.</summary>
    ManyVectors,

    /// <summary>256 vectors of 1,536 floats as JSON numbers.</summary>
    VectorsAsNumbers,

    /// <summary>A chat call whose user message holds an image of 2 MB.</summary>
    LargeImage,

    /// <summary>A chat call that is refused once, with <c>retry-after-ms: 30</c> beside <c>retry-after: 1</c>. It is timed, not compared.</summary>
    HintedRetry,
}
