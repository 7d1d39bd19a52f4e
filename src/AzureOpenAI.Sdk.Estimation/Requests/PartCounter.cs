namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Gathers the parts of an estimate.</summary>
internal sealed class PartCounter(ModelFacts model)
{
    private readonly List<EstimatePart> _parts = [];
    private readonly TextTokenizer _tokenizer = TextTokenizer.For(model.Encoding);

    internal ModelFacts Model { get; } = model;

    internal IReadOnlyList<EstimatePart> Parts => _parts;

    internal TextCount Text(string text) => _tokenizer.Count(text);

    internal int Tokens(string text) => _tokenizer.Count(text).Tokens;

    internal void Add(EstimatePart part) => _parts.Add(part);

    /// <summary>Adds a part of text. It is as exact as its rule, unless an unbroken run had to be cut.</summary>
    internal void AddText(EstimatePartKind kind, string label, TextCount count, int around, Exactness exactness = Exactness.Exact)
    {
        long tokens = count.Tokens + around;
        string? detail = null;
        var range = TokenRange.Of(tokens);
        if (Model.IsEncodingAssumed)
        {
            exactness = Exactness.Fitted;
            detail = $"the encoding of {Model.Name} is not published; {Model.Encoding} is assumed";
            range = new TokenRange(tokens * 9 / 10, tokens, tokens * 11 / 10);
        }
        else if (count.Cuts > 0)
        {
            exactness = exactness == Exactness.Exact ? Exactness.Fitted : exactness;
            detail = $"an unbroken run was cut in {count.Cuts} places to count it in time";
            range = new TokenRange(tokens - count.Cuts, tokens, tokens + count.Cuts);
        }
        else if (exactness != Exactness.Exact)
        {
            detail = $"the frame of {Model.Name} is known from few counts";
            range = new TokenRange(Math.Max(0, tokens - 8), tokens, tokens + 8);
        }

        Add(new EstimatePart(kind, label, range, exactness, detail));
    }

    /// <summary>Adds what is sent as JSON and rendered by the service in a way that this version does not follow yet.</summary>
    internal void AddJson(EstimatePartKind kind, string label, string json, int hidden, string detail)
    {
        int tokens = Tokens(json);
        Add(new EstimatePart(kind, label, new TokenRange(tokens / 3, tokens, (tokens * 3 / 2) + hidden), Exactness.Bound, detail));
    }
}
