namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>Where the figures of a training go in Weights &amp; Biases.</summary>
public sealed class WandbSettings : WireModel
{
    /// <summary>Gets or sets the project.</summary>
    public string? Project { get; set; }

    /// <summary>Gets or sets the name of the run; the job's id where it is null.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the team or the user; that of the key where it is null.</summary>
    public string? Entity { get; set; }

    /// <summary>Gets or sets labels of the run.</summary>
    public IReadOnlyList<string> Tags { get; set => field = value ?? []; } = [];
}
