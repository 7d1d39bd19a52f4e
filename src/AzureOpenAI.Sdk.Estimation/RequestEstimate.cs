namespace AzureOpenAI.Sdk.Estimation;

/// <summary>What a request will cost, counted before it is sent.</summary>
public sealed class RequestEstimate
{
    internal RequestEstimate(ModelFacts model, IReadOnlyList<EstimatePart> parts, long? outputBound, CostEstimate? cost, string? costMissingReason)
    {
        (Model, Encoding, Parts, OutputTokensUpperBound, Cost, CostMissingReason) = (model.Name, model.Encoding, parts, outputBound, cost, costMissingReason);
        ContextWindow = model.ContextWindow;
        InputTokens = parts.Aggregate(default(TokenRange), (sum, part) => sum + part.Range);
        Exactness = parts.Count == 0 ? Exactness.Exact : parts.Max(part => part.Exactness);
        Reasons = [.. parts.Where(part => part.Exactness != Exactness.Exact).Select(part => $"{part.Label}: {part.Detail}").Distinct()];
    }

    /// <summary>Gets the model that it was counted for.</summary>
    public string Model { get; }

    /// <summary>Gets the encoding that turns its text into tokens.</summary>
    public string Encoding { get; }

    /// <summary>Gets the tokens of the prompt.</summary>
    public TokenRange InputTokens { get; }

    /// <summary>Gets how many tokens the reply can have at most, with those of its reasoning and for all choices; null where no limit is known.</summary>
    public long? OutputTokensUpperBound { get; }

    /// <summary>Gets how sure the tokens of the prompt are: as sure as the least sure part.</summary>
    public Exactness Exactness { get; }

    /// <summary>Gets why the count is not exact; empty when it is.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Gets what the prompt is made of; the parts add up to <see cref="InputTokens"/>.</summary>
    public IReadOnlyList<EstimatePart> Parts { get; }

    /// <summary>Gets the price; null when none is known, see <see cref="CostMissingReason"/>.</summary>
    public CostEstimate? Cost { get; }

    /// <summary>Gets why there is no price; null when there is one.</summary>
    public string? CostMissingReason { get; }

    /// <summary>Gets how many tokens the model can take and make together; null where that is not known.</summary>
    public long? ContextWindow { get; }

    /// <summary>Gets whether the prompt fits into the model's context window; null where the window is not known.</summary>
    public bool? FitsContextWindow => ContextWindow is { } window ? InputTokens.Expected <= window : null;

    /// <summary>Returns the model and the tokens, never the contents.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Model}: {InputTokens} prompt tokens ({Exactness})";
}
