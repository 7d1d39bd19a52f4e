namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>How many tokens a text has, and at how many places it was cut although a token may lie across the cut.</summary>
internal readonly record struct TokenCount(int Tokens, int Cuts)
{
    public static TokenCount operator +(TokenCount left, TokenCount right) => new(left.Tokens + right.Tokens, left.Cuts + right.Cuts);

    public static TokenCount operator -(TokenCount left, TokenCount right) => new(left.Tokens - right.Tokens, left.Cuts + right.Cuts);
}
