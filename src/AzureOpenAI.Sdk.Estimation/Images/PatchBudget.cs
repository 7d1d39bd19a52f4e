namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>How many patches an image may have at most, and how long its longer side may be, in pixels.</summary>
internal sealed record PatchBudget(int Patches, int MaxDimension);
