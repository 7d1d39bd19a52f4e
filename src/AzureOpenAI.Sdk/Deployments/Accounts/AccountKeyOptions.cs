using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>Which key is made anew.</summary>
internal sealed class AccountKeyOptions : WireModel, IInCamelCase
{
    /// <summary>Gets or sets the key.</summary>
    public AccountKeyName? KeyName { get; set; }
}
