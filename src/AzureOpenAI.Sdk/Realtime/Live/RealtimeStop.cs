namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What has to be said so that the model stops and knows what was heard.</summary>
/// <param name="ResponseId">The response to cancel; null when none is under way, or the service stops it by itself.</param>
/// <param name="ItemId">The item whose speech is cut; null when there was none, or it was heard to its end.</param>
/// <param name="ContentIndex">Which part of it.</param>
/// <param name="AudioEndMs">How much of it was heard: no more than had arrived.</param>
internal readonly record struct RealtimeStop(string? ResponseId, string? ItemId, int ContentIndex, long AudioEndMs);
