using System.Diagnostics.CodeAnalysis;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>What a request costs, before it is sent: tokens, money, and how sure both are.</summary>
public sealed class RequestEstimate
{
    internal RequestEstimate()
    {
    }

    /// <summary>Gets the model that was reckoned with, with its version when the name had one.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the encoding that the text was counted in.</summary>
    public required string Encoding { get; init; }

    /// <summary>Gets the tokens of the prompt: what the service reports as <c>prompt_tokens</c>.</summary>
    public required TokenRange InputTokens { get; init; }

    /// <summary>
    /// Gets the most tokens that the replies may have together, with their reasoning: what the request allows, or else what the model
    /// can; times the number of replies. Null when neither is known.
    /// </summary>
    public required int? OutputTokensUpperBound { get; init; }

    /// <summary>Gets the tokens that will come back, where that can be known: of images and of speech. Null for text, whose length nobody knows before.</summary>
    public TokenRange? OutputTokens { get; init; }

    /// <summary>Gets how many images come back, at most; null for requests that make none.</summary>
    public int? Images { get; init; }

    /// <summary>Gets how long the sound is that is sent, at most; null where nothing depends on it.</summary>
    public TimeSpan? AudioDuration { get; init; }

    /// <summary>Gets how many characters are billed, at most; null where characters are not billed.</summary>
    public int? Characters { get; init; }

    /// <summary>Gets how sure the count of the prompt is: as sure as its least sure part.</summary>
    public required Exactness Exactness { get; init; }

    /// <summary>Gets why the count is not exact, each reason once; empty when it is.</summary>
    public required IReadOnlyList<string> ExactnessReasons { get; init; }

    /// <summary>Gets the parts, in the order of the request; their tokens add up to <see cref="InputTokens"/>.</summary>
    public required IReadOnlyList<EstimatePart> Parts { get; init; }

    /// <summary>Gets how many tokens the prompt may have: the model's limit of input, or else its window; null when neither is known.</summary>
    public required int? InputTokenLimit { get; init; }

    /// <summary>Gets whether the expected prompt is within <see cref="InputTokenLimit"/>; null when that is not known.</summary>
    public bool? FitsModel => InputTokenLimit is { } most ? InputTokens.Expected <= most : null;

    /// <summary>Gets what the service will probably refuse, such as an input that is too long; empty when nothing is known.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Gets the price; null when none is known.</summary>
    public required CostEstimate? Cost { get; init; }

    /// <summary>Gets why there is no price; null when there is one.</summary>
    public required string? CostReason { get; init; }

    /// <summary>Gets the tables of facts that the figures rest on, each with its day and its hash: to tell later why two estimates differ.</summary>
    public required IReadOnlyList<FactsTable> Facts { get; init; }

    /// <summary>Prices the request for another way of hosting, without counting it again.</summary>
    /// <param name="type">How the deployment is hosted.</param>
    /// <param name="region">Where it is, such as <c>swedencentral</c>; some types need it.</param>
    /// <returns>The price; null when none is known. <see cref="TryGetCost"/> also tells why.</returns>
    public CostEstimate? CostFor(DeploymentType type, string? region = null) => Pricing(type, region).Cost;

    /// <summary>Prices the request for another way of hosting, without counting it again.</summary>
    /// <param name="type">How the deployment is hosted.</param>
    /// <param name="region">Where it is, such as <c>swedencentral</c>; some types need it.</param>
    /// <param name="cost">The price; null when none is known.</param>
    /// <param name="reason">Why there is none; null when there is one.</param>
    /// <returns>Whether a price is known.</returns>
    public bool TryGetCost(DeploymentType type, string? region, [NotNullWhen(true)] out CostEstimate? cost, [NotNullWhen(false)] out string? reason)
    {
        (cost, reason) = Pricing(type, region);
        return cost is not null;
    }

    /// <summary>Sets how another way of hosting is priced.</summary>
    internal Func<DeploymentType, string?, (CostEstimate? Cost, string? Reason)> Pricing { private get; init; } = static (_, _) => (null, "This request has no price.");

    /// <summary>Returns the model, the tokens and how sure they are; never what the request says.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => $"{nameof(RequestEstimate)} ({Model}, {InputTokens} input tokens, {Exactness})";
}
