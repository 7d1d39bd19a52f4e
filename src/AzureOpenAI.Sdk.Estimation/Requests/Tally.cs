using System.Globalization;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Gathers the parts of one estimate.</summary>
internal sealed class Tally(ModelFacts model)
{
    private const string CutReason = "A run of more than 512 bytes without a break was counted in slices; a slice may cost a token more or less.";

    private readonly TextEncoding _encoding = TextEncoding.Get(model.Encoding);
    private readonly List<EstimatePart> _parts = [];
    private readonly List<string> _warnings = [];

    public ModelFacts Model { get; } = model;

    public IReadOnlyList<EstimatePart> Parts => _parts;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Gets or sets the most tokens of all replies.</summary>
    public int? MostOutput { get; set; }

    /// <summary>Gets or sets whether the reply is spoken.</summary>
    public bool Speaks { get; set; }

    public TokenCount Count(string? text) => _encoding.Count(text);

    /// <summary>Adds a part that rests on text and whole numbers.</summary>
    public void Add(EstimatePartKind kind, string label, TokenCount count, Slack slack = default, string? detail = null, string? reason = null)
    {
        int expected = Math.Max(0, count.Tokens);
        bool isExact = slack.IsNone && count.Cuts == 0 && reason is null;
        _parts.Add(new(kind, label, TokenRange.Around(expected, slack.Below + count.Cuts, slack.Above + count.Cuts), isExact ? Exactness.Exact : Exactness.Fitted)
        {
            Detail = detail,
            Reason = reason ?? (count.Cuts > 0 ? CutReason : null),
        });
    }

    public void Add(EstimatePart part) => _parts.Add(part);

    public void Warn(FormattableString warning) => _warnings.Add(warning.ToString(CultureInfo.InvariantCulture));
}
