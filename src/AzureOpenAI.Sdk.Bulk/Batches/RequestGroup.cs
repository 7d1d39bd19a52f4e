namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>What all requests of a batch have in common.</summary>
/// <param name="Endpoint">The call that they make, as their lines name it.</param>
/// <param name="Model">The deployment that answers.</param>
internal sealed record RequestGroup(string Endpoint, string Model);
