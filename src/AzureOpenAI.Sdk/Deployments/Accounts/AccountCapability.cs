using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>Something that an account can do.</summary>
public sealed class AccountCapability : WireModel, IInCamelCase
{
    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets how much, or whether.</summary>
    public string? Value { get; set; }
}
