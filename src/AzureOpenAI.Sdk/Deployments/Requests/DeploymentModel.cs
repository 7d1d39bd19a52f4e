using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A model with its version.</summary>
public sealed class DeploymentModel : WireModel, IInCamelCase
{
    /// <summary>The format of OpenAI's models.</summary>
    internal const string OpenAI = "OpenAI";

    /// <summary>Names a model of OpenAI.</summary>
    /// <param name="name">Its name, for example <c>gpt-4o</c>.</param>
    /// <param name="version">Its version, for example <c>2024-11-20</c>; null for the version that is the default on that day.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public DeploymentModel(string name, string? version = null)
        => (Format, Name, Version) = (OpenAI, Require.NotEmpty(name), version is null ? null : Require.NotEmpty(version));

    /// <summary>Names a model, to be filled.</summary>
    [JsonConstructor]
    public DeploymentModel()
    {
    }

    /// <summary>Gets or sets whose model it is: <c>OpenAI</c>.</summary>
    public string? Format { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets its version; null for the version that is the default on that day.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets who publishes it.</summary>
    public string? Publisher { get; set; }

    /// <summary>Gets or sets the resource id of where its weights come from, for a fine-tuned model of another account.</summary>
    public string? Source { get; set; }

    /// <summary>Gets or sets the account that has trained it, for a fine-tuned model of another one.</summary>
    public string? SourceAccount { get; set; }

    /// <summary>Gets or sets the limit of calls. Decided by the service.</summary>
    public CallRateLimit? CallRateLimit { get; set; }
}
