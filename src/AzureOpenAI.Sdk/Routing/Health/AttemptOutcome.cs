namespace AzureOpenAI.Sdk.Routing;

/// <summary>What an attempt says about the deployment that it was sent to.</summary>
internal enum HealthEffect
{
    /// <summary>Nothing: the request was at fault, or the caller ended it.</summary>
    None,
    Success,
    Throttled,
    Failed,
    Faulted,
}

/// <summary>What became of an attempt.</summary>
internal readonly struct AttemptOutcome
{
    internal required HealthEffect Effect { get; init; }

    /// <summary>Gets how long the service, or the rule for the fault, wants the deployment left alone.</summary>
    internal TimeSpan? Hint { get; init; }

    internal LimitHeaders Headers { get; init; }

    /// <summary>Gets what the answer used; null while that is not known.</summary>
    internal TokenUse? Use { get; init; }

    /// <summary>Gets how long it took until the answer, or its first token, was there.</summary>
    internal long Ticks { get; init; }

    internal bool IsStream { get; init; }
}
