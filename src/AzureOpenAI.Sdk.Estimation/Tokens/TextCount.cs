namespace AzureOpenAI.Sdk.Estimation;

/// <summary>The tokens of a text.</summary>
/// <param name="Tokens">How many.</param>
/// <param name="Cuts">In how many places an unbroken run was cut to count it in time; each may be off by one token.</param>
internal readonly record struct TextCount(int Tokens, int Cuts);
