using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>Weights &amp; Biases: the figures of the training are sent to a project there.</summary>
public sealed class WandbIntegration : FineTuningIntegration
{
    /// <summary>Creates one.</summary>
    /// <param name="project">The project in which a run is made.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public WandbIntegration(string project)
        : this()
        => Wandb = new WandbSettings { Project = Require.NotEmpty(project) };

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public WandbIntegration()
        : base("wandb")
    {
    }

    /// <summary>Gets or sets where the figures go.</summary>
    public WandbSettings? Wandb { get; set; }
}
