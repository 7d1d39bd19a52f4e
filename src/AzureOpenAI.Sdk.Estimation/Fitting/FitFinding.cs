namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>How a request stands to one limit.</summary>
/// <param name="LimitName">The limit, such as <c>context window of gpt-4o</c>.</param>
/// <param name="Limit">The most tokens.</param>
/// <param name="Tokens">What the request needs of it.</param>
/// <param name="Verdict">Whether it fits.</param>
/// <param name="Message">A sentence: by how much, and what to do.</param>
public sealed record FitFinding(string LimitName, int Limit, TokenRange Tokens, FitVerdict Verdict, string Message)
{
    /// <summary>Gets how many tokens are too many, at the upper end; negative for room that is left.</summary>
    public long OverBy => (long)Tokens.Upper - Limit;
}
