using System.Text;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Puts one item of a stream together. An item that ended is taken as the service told it; else what has arrived of it.</summary>
internal sealed class ResponseItemBuilder
{
    private readonly SortedDictionary<int, ResponsePartBuilder> _parts = [];
    private readonly SortedDictionary<int, ResponsePartBuilder> _summary = [];
    private StringBuilder? _written;
    private ResponseItem? _item;
    private bool _isDone;

    internal void Add(ResponsesUpdate update)
    {
        switch (update)
        {
            case ResponseTextUpdate text:
                Part(_parts, text.ContentIndex).Append(text.Delta, static () => new ResponseOutputText());
                break;
            case ResponseItemAddedUpdate added:
                _item = added.Item;
                break;
            case ResponseItemDoneUpdate done:
                (_item, _isDone) = (done.Item, true);
                break;
            case ResponsePartAddedUpdate part:
                Part(_parts, part.ContentIndex).Begin(part.Part);
                break;
            case ResponsePartDoneUpdate part:
                Part(_parts, part.ContentIndex).End(part.Part);
                break;
            case ResponseRefusalUpdate refusal:
                Part(_parts, refusal.ContentIndex).Append(refusal.Delta, static () => new ResponseRefusal());
                break;
            case ResponseReasoningTextUpdate reasoning:
                Part(_parts, reasoning.ContentIndex).Append(reasoning.Delta, static () => new ResponseReasoningText());
                break;
            case ResponseSummaryPartAddedUpdate part:
                Part(_summary, part.SummaryIndex).Begin(part.Part);
                break;
            case ResponseSummaryPartDoneUpdate part:
                Part(_summary, part.SummaryIndex).End(part.Part);
                break;
            case ResponseSummaryTextUpdate summary:
                Part(_summary, summary.SummaryIndex).Append(summary.Delta, static () => new ResponseSummaryText());
                break;
            default:
                (_written ??= new()).Append(WrittenIn(update));
                break;
        }
    }

    /// <summary>Returns the item; null when nothing of it tells what it is.</summary>
    internal ResponseItem? Build()
    {
        if (_isDone)
        {
            return _item;
        }

        if (_item is null)
        {
            return _parts.Count == 0 ? null : new ResponseMessage(ResponseRole.Assistant, new ResponseContent(Parts(_parts))) { Status = ResponseItemStatus.Incomplete };
        }

        Fill(_item);
        return _item;
    }

    /// <summary>Puts what has arrived into an item that was not ended.</summary>
    private void Fill(ResponseItem item)
    {
        switch (item)
        {
            case ResponseMessage message when _parts.Count > 0:
                message.Content = new ResponseContent(Parts(_parts));
                break;
            case ResponseReasoning reasoning:
                reasoning.Content = _parts.Count > 0 ? Parts(_parts) : reasoning.Content;
                reasoning.Summary = _summary.Count > 0 ? Parts(_summary) : reasoning.Summary;
                break;
            case ResponseFunctionCall call when _written is not null:
                call.Arguments = _written.ToString();
                break;
            case ResponseMcpCall call when _written is not null:
                call.Arguments = _written.ToString();
                break;
            case ResponseCustomCall call when _written is not null:
                call.Input = _written.ToString();
                break;
            case ResponseCodeInterpreterCall call when _written is not null:
                call.Code = _written.ToString();
                break;
        }
    }

    private static string? WrittenIn(ResponsesUpdate update) => update switch
    {
        ResponseArgumentsUpdate arguments => arguments.Delta,
        ResponseMcpArgumentsUpdate arguments => arguments.Delta,
        ResponseCustomInputUpdate input => input.Delta,
        ResponseCodeUpdate code => code.Delta,
        _ => null,
    };

    private static ResponsePartBuilder Part(SortedDictionary<int, ResponsePartBuilder> parts, int? index)
    {
        if (!parts.TryGetValue(index ?? 0, out ResponsePartBuilder? part))
        {
            parts.Add(index ?? 0, part = new());
        }

        return part;
    }

    private static List<ResponseContentPart> Parts(SortedDictionary<int, ResponsePartBuilder> parts)
        => [.. parts.Values.Select(static part => part.Build()).OfType<ResponseContentPart>()];
}
