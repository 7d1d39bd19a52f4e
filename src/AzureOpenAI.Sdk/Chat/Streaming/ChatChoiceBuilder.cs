using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Puts one reply together.</summary>
internal sealed class ChatChoiceBuilder(int index)
{
    private readonly List<ChatToolCallBuilder> _calls = [];
    private StringBuilder? _content;
    private StringBuilder? _refusal;
    private StringBuilder? _reasoning;
    private ChatToolCallBuilder? _function;
    private ChatAudioBuilder? _audio;
    private List<ChatAnnotation>? _annotations;
    private ChatMessageContext? _context;
    private List<ChatTokenLogProb>? _contentTokens;
    private List<ChatTokenLogProb>? _refusalTokens;
    private ChatFinishReason? _finishReason;
    private ContentFilterResults? _filters;
    private SeverityNotes _severities;
    private ContentFilterOffsets? _offsets;
    private string? _role;
    private IDictionary<string, JsonElement>? _unknown;
    private IDictionary<string, JsonElement>? _unknownInMessage;
    private IDictionary<string, JsonElement>? _unknownInTokens;

    internal int Index { get; } = index;

    internal bool IsFinished => _finishReason is not null;

    internal void Add(ChatChoiceUpdate update)
    {
        _finishReason = update.FinishReason ?? _finishReason;
        MergeFilters(update);
        FilterMerge.Into(ref _filters, update.ContentFilterResult);
        _offsets = update.ContentFilterOffsets ?? _offsets;
        if (update.LogProbs is { } likely)
        {
            Append(ref _contentTokens, likely.Content);
            Append(ref _refusalTokens, likely.Refusal);
            UnknownMembers.Merge(ref _unknownInTokens, likely.AdditionalProperties);
        }

        UnknownMembers.Merge(ref _unknown, update.AdditionalProperties);
        if (update.Delta is { } delta)
        {
            Add(delta);
        }
    }

    internal ChatChoice Build() => new()
    {
        Index = Index,
        Message = BuildMessage(),
        FinishReason = _finishReason,
        LogProbs = _contentTokens is null && _refusalTokens is null && _unknownInTokens is null ? null : new ChatLogProbs
        {
            Content = (IReadOnlyList<ChatTokenLogProb>?)_contentTokens ?? [],
            Refusal = (IReadOnlyList<ChatTokenLogProb>?)_refusalTokens ?? [],
            AdditionalProperties = _unknownInTokens,
        },
        ContentFilterResults = _filters,
        ContentFilterOffsets = _offsets,
        AdditionalProperties = _unknown,
    };

    /// <summary>The same news a second time change nothing, and most pieces of a stream have the same.</summary>
    private void MergeFilters(ChatChoiceUpdate update)
    {
        SeverityNotes severities = update.Severities;
        if (!severities.HasValue || !severities.Equals(_severities))
        {
            FilterMerge.Into(ref _filters, update.ContentFilterResults);
            _severities = severities;
        }
    }

    private static void Append(ref StringBuilder? text, string? more)
    {
        if (more is not null)
        {
            (text ??= new StringBuilder()).Append(more);
        }
    }

    private static void Append<T>(ref List<T>? list, IReadOnlyList<T> more)
    {
        if (more.Count > 0)
        {
            (list ??= []).AddRange(more);
        }
    }

    private void Add(ChatDelta delta)
    {
        _role = delta.Role ?? _role;
        Append(ref _content, delta.Content);
        Append(ref _refusal, delta.Refusal);
        Append(ref _reasoning, delta.ReasoningContent);
        Append(ref _annotations, delta.Annotations);
        _context = delta.Context ?? _context;
        for (int i = 0; i < delta.ToolCalls.Count; i++)
        {
            if (delta.ToolCalls[i] is { } call)
            {
                CallAt(call.Index).Add(call);
            }
        }

        if (delta.FunctionCall is { } function)
        {
            (_function ??= new ChatToolCallBuilder(0)).Add(new ChatToolCallUpdate { Function = function });
        }

        if (delta.Audio is { } audio)
        {
            (_audio ??= new ChatAudioBuilder()).Add(audio);
        }

        UnknownMembers.Merge(ref _unknownInMessage, delta.AdditionalProperties);
    }

    private AssistantMessage BuildMessage() => new()
    {
        Role = _role ?? "assistant",
        // A reply of tool calls alone has no content, even where an empty piece came first.
        Content = _content is null || (_content.Length == 0 && (_calls.Count > 0 || _refusal is not null || _function is not null)) ? null : new ChatContent(_content.ToString()),
        Refusal = _refusal?.ToString(),
        ReasoningContent = _reasoning?.ToString(),
        ToolCalls = _calls.Count == 0 ? [] : [.. _calls.OrderBy(call => call.Index).Select(call => call.Build())],
        FunctionCall = _function?.BuildFunction(),
        Audio = _audio?.Build(),
        Annotations = (IReadOnlyList<ChatAnnotation>?)_annotations ?? [],
        Context = _context,
        AdditionalProperties = _unknownInMessage,
    };

    private ChatToolCallBuilder CallAt(int index)
    {
        foreach (ChatToolCallBuilder call in _calls)
        {
            if (call.Index == index)
            {
                return call;
            }
        }

        var added = new ChatToolCallBuilder(index);
        _calls.Add(added);
        return added;
    }
}
