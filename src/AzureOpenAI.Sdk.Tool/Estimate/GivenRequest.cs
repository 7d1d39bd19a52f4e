using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>A request as it would be sent.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Body">Its JSON.</param>
/// <param name="Model">The model that it names; null when it names none.</param>
internal sealed record GivenRequest(RequestKind Kind, ReadOnlyMemory<byte> Body, string? Model);
