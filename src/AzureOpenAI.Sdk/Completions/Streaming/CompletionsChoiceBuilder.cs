using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>Puts one completion together from its pieces.</summary>
internal sealed class CompletionsChoiceBuilder(int index)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _tokens = [];
    private readonly List<double?> _tokenLogProbs = [];
    private readonly List<IReadOnlyDictionary<string, double>?> _topLogProbs = [];
    private readonly List<int> _offsets = [];
    private bool _hasLogProbs;
    private ContentFilterResults? _filters;
    private IDictionary<string, JsonElement>? _unknown;
    private IDictionary<string, JsonElement>? _unknownInLogProbs;

    internal int Index => index;

    internal CompletionsFinishReason? FinishReason { get; private set; }

    internal void Add(CompletionsChoice piece)
    {
        _text.Append(piece.Text);
        FinishReason = piece.FinishReason ?? FinishReason;
        FilterMerge.Into(ref _filters, piece.ContentFilterResults);
        UnknownMembers.Merge(ref _unknown, piece.AdditionalProperties);
        if (piece.LogProbs is { } likely)
        {
            _hasLogProbs = true;
            _tokens.AddRange(likely.Tokens);
            _tokenLogProbs.AddRange(likely.TokenLogProbs);
            _topLogProbs.AddRange(likely.TopLogProbs);
            _offsets.AddRange(likely.TextOffset);
            UnknownMembers.Merge(ref _unknownInLogProbs, likely.AdditionalProperties);
        }
    }

    internal CompletionsChoice Build() => new()
    {
        Index = index,
        Text = _text.ToString(),
        FinishReason = FinishReason,
        LogProbs = _hasLogProbs ? LogProbs() : null,
        ContentFilterResults = _filters,
        AdditionalProperties = _unknown,
    };

    private CompletionsLogProbs LogProbs() => new()
    {
        Tokens = [.. _tokens],
        TokenLogProbs = [.. _tokenLogProbs],
        TopLogProbs = [.. _topLogProbs],
        TextOffset = [.. _offsets],
        AdditionalProperties = _unknownInLogProbs,
    };
}
