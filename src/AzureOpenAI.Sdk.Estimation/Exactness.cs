namespace AzureOpenAI.Sdk.Estimation;

/// <summary>How sure a count is, the surest first.</summary>
public enum Exactness
{
    /// <summary>The rule gave the service's own count in every comparison that is known.</summary>
    Exact,

    /// <summary>The rule was fitted to the service's counts, or taken from a near relative: a few tokens more or less, as the range says.</summary>
    Fitted,

    /// <summary>Something cannot be known before the request is sent, such as the size of an image that is named by URL: the upper end counts.</summary>
    Bound,
}
