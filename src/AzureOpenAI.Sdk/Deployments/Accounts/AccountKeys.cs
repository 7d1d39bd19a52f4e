using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>The two keys of an account. Neither is shown by <see cref="object.ToString"/>.</summary>
public sealed class AccountKeys : WireModel, IInCamelCase
{
    /// <summary>Gets or sets the first key.</summary>
    public string? Key1 { get; set; }

    /// <summary>Gets or sets the second key.</summary>
    public string? Key2 { get; set; }
}
