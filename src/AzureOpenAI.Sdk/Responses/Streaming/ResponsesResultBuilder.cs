namespace AzureOpenAI.Sdk.Responses;

/// <summary>Puts the updates of a stream together into the result that the plain call returns.</summary>
internal sealed class ResponsesResultBuilder
{
    private readonly SortedDictionary<int, ResponseItemBuilder> _items = [];
    private ResponsesResult? _latest;
    private bool _isFinal;

    /// <summary>Gets whether the response is over: whole, cut off, or gone wrong.</summary>
    internal bool IsFinished => _isFinal;

    internal void Add(ResponsesUpdate update)
    {
        if (StateOf(update) is { } state)
        {
            _latest = state;
            _isFinal = update is ResponseCompletedUpdate or ResponseIncompleteUpdate or ResponseFailedUpdate;
            return;
        }

        if (IndexOf(update) is { } index)
        {
            if (!_items.TryGetValue(index, out ResponseItemBuilder? item))
            {
                _items.Add(index, item = new());
            }

            item.Add(update);
        }
    }

    /// <summary>Returns the response as the service told it at its end, or else what has arrived of it.</summary>
    internal ResponsesResult Build() => _isFinal ? _latest! : Gather();

    /// <summary>Returns the response with an output that was put together from its pieces alone.</summary>
    internal ResponsesResult Gather()
        => (_latest ?? new ResponsesResult()).With([.. _items.Values.Select(static item => item.Build()).OfType<ResponseItem>()]);

    private static ResponsesResult? StateOf(ResponsesUpdate update) => update switch
    {
        ResponseCreatedUpdate created => created.Response,
        ResponseQueuedUpdate queued => queued.Response,
        ResponseInProgressUpdate running => running.Response,
        ResponseCompletedUpdate completed => completed.Response,
        ResponseIncompleteUpdate incomplete => incomplete.Response,
        ResponseFailedUpdate failed => failed.Response,
        _ => null,
    };

    private static int? IndexOf(ResponsesUpdate update) => update switch
    {
        ResponseTextUpdate text => text.OutputIndex,
        ResponseItemAddedUpdate added => added.OutputIndex,
        ResponseItemDoneUpdate done => done.OutputIndex,
        ResponsePartAddedUpdate part => part.OutputIndex,
        ResponsePartDoneUpdate part => part.OutputIndex,
        ResponseRefusalUpdate refusal => refusal.OutputIndex,
        ResponseArgumentsUpdate arguments => arguments.OutputIndex,
        ResponseMcpArgumentsUpdate arguments => arguments.OutputIndex,
        ResponseCustomInputUpdate input => input.OutputIndex,
        ResponseCodeUpdate code => code.OutputIndex,
        ResponseReasoningTextUpdate reasoning => reasoning.OutputIndex,
        ResponseSummaryPartAddedUpdate summary => summary.OutputIndex,
        ResponseSummaryPartDoneUpdate summary => summary.OutputIndex,
        ResponseSummaryTextUpdate summary => summary.OutputIndex,
        _ => null,
    };
}
