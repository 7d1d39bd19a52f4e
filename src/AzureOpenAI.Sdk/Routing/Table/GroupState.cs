namespace AzureOpenAI.Sdk.Routing;

/// <summary>What the calls of a logical model share. It outlives a change of the routes.</summary>
internal sealed class GroupState
{
    internal OutputTokens Output { get; } = new();

    internal RetryBudget Retries { get; } = new();

    /// <summary>Gets the budget of calls that are sent twice.</summary>
    internal RetryBudget Hedges { get; } = new();

    internal WaitLine Line { get; } = new();
}
