namespace AzureOpenAI.Sdk.Estimation;

/// <summary>How sure a count is.</summary>
public enum Exactness
{
    /// <summary>The rule is documented, or reproduces every count that the service was seen to report.</summary>
    Exact,

    /// <summary>The rule was found by comparing with reported counts; it may be off by a few tokens.</summary>
    Fitted,

    /// <summary>The count can't be known before the request is sent: it is a bound.</summary>
    Bound,
}
