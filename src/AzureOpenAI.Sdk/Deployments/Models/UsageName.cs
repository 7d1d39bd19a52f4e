using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>What a quota is of.</summary>
public sealed class UsageName : WireModel, IInCamelCase
{
    /// <summary>Gets or sets the name that programs use, as <see cref="DeployableModelSku.UsageName"/> has it.</summary>
    public string? Value { get; set; }

    /// <summary>Gets or sets the name for people.</summary>
    public string? LocalizedValue { get; set; }
}
