namespace AzureOpenAI.Sdk.Diagnostics;

/// <summary>A result that also says how much of its prompt the service knew already.</summary>
internal interface ICachedUsageReport : IUsageReport
{
    /// <summary>Gets the tokens of the prompt that came from the prompt cache, which are part of <see cref="IUsageReport.InputTokenCount"/>.</summary>
    long? CachedInputTokenCount { get; }
}
