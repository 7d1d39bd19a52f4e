namespace AzureOpenAI.Sdk.Bulk;

/// <summary>One request of many.</summary>
/// <param name="Id">What its result is told by. Two of a run should not have the same.</param>
/// <param name="Endpoint">What it asks for, such as <c>/chat/completions</c>.</param>
/// <param name="Body">The body, as UTF-8 JSON.</param>
public sealed record BulkRequest(string Id, string Endpoint, ReadOnlyMemory<byte> Body)
{
    /// <summary>Names the type alone: contents never reach a log by accident.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(BulkRequest);
}
