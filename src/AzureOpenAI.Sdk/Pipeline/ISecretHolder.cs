namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Knows the secret that requests carry, so that it can be taken out of a text that echoes it.</summary>
internal interface ISecretHolder
{
    /// <summary>Gets the key or token that is in use, or null before there is one.</summary>
    string? CurrentSecret { get; }
}
