using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>Which requests a limit is for.</summary>
public sealed class RequestMatchPattern : WireModel, IInCamelCase
{
    /// <summary>Gets or sets their path, which may hold <c>*</c>.</summary>
    public string? Path { get; set; }

    /// <summary>Gets or sets their method, which may be <c>*</c>.</summary>
    public string? Method { get; set; }
}
