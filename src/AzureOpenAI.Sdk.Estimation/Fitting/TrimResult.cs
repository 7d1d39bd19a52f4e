using AzureOpenAI.Sdk.Chat;

namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>A conversation without its oldest messages.</summary>
public sealed class TrimResult
{
    internal TrimResult(IReadOnlyList<ChatMessage> messages, IReadOnlyList<int> dropped, RequestEstimate estimate, FitResult fit)
        => (Messages, DroppedIndexes, Estimate, Fit) = (messages, dropped, estimate, fit);

    /// <summary>Gets the messages that are left, in their order.</summary>
    public IReadOnlyList<ChatMessage> Messages { get; }

    /// <summary>Gets which messages were dropped, by their place in the conversation that was given; empty when it fitted.</summary>
    public IReadOnlyList<int> DroppedIndexes { get; }

    /// <summary>Gets the estimate of what is left.</summary>
    public RequestEstimate Estimate { get; }

    /// <summary>Gets whether what is left fits, and what to do where it does not.</summary>
    public FitResult Fit { get; }

    /// <summary>Gets whether what is left fits for sure. Where it does not, all was dropped that may be.</summary>
    public bool IsFitting => Fit.Verdict == FitVerdict.Fits;
}
