using System.Globalization;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Gathers the parts of one estimate.</summary>
/// <param name="model">The model.</param>
/// <param name="memory">Remembers texts that were counted before.</param>
internal sealed class Tally(ModelFacts model, CountMemory memory)
{
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

    /// <summary>Gets or sets whether the request asks for the priority tier, which has a price of its own.</summary>
    public bool IsPriority { get; set; }

    public int Count(string? text) => memory.Count(_encoding, text);

    /// <summary>Adds a part that rests on text and whole numbers.</summary>
    public void Add(EstimatePartKind kind, string label, int count, Slack slack = default, string? detail = null, string? reason = null)
    {
        // A rule that may be further off than this was never measured, or traffic without an explanation contradicts it.
        const int WidestFit = 5;
        Exactness exactness = slack.IsNone && reason is null ? Exactness.Exact
            : Math.Max(slack.Below, slack.Above) > WidestFit ? Exactness.Bound
            : Exactness.Fitted;
        _parts.Add(new(kind, label, TokenRange.Around(Math.Max(0, count), slack.Below, slack.Above), exactness)
        {
            Detail = detail,
            Reason = reason,
        });
    }

    public void Add(EstimatePart part) => _parts.Add(part);

    public void Warn(FormattableString warning) => _warnings.Add(warning.ToString(CultureInfo.InvariantCulture));
}
