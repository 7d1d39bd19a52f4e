namespace AzureOpenAI.Sdk.Diagnostics;

/// <summary>A result that says what it cost.</summary>
internal interface IUsageReport
{
    /// <summary>Gets the model that answered.</summary>
    string? ModelName { get; }

    /// <summary>Gets the tokens of the prompt.</summary>
    long? InputTokenCount { get; }

    /// <summary>Gets the tokens of the answer.</summary>
    long? OutputTokenCount { get; }
}
