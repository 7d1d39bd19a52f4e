using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>By an embedding deployment of the same resource.</summary>
public sealed class DeploymentVectorization : DataSourceVectorization
{
    /// <summary>Creates one.</summary>
    /// <param name="deploymentName">The deployment.</param>
    public DeploymentVectorization(string deploymentName)
        : this()
        => DeploymentName = Require.NotEmpty(deploymentName);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public DeploymentVectorization()
        : base("deployment_name")
    {
    }

    /// <summary>Gets or sets the deployment.</summary>
    public string? DeploymentName { get; set; }

    /// <summary>Gets or sets the length of the vectors.</summary>
    public int? Dimensions { get; set; }
}
