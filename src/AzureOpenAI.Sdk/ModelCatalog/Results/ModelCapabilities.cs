namespace AzureOpenAI.Sdk.ModelCatalog;

/// <summary>What can be done with a model.</summary>
public sealed class ModelCapabilities : WireModel
{
    /// <summary>Gets or sets whether it can be trained further.</summary>
    public bool? FineTune { get; set; }

    /// <summary>Gets or sets whether it answers.</summary>
    public bool? Inference { get; set; }

    /// <summary>Gets or sets whether it goes on with texts.</summary>
    public bool? Completion { get; set; }

    /// <summary>Gets or sets whether it answers conversations.</summary>
    public bool? ChatCompletion { get; set; }

    /// <summary>Gets or sets whether it turns texts into vectors.</summary>
    public bool? Embeddings { get; set; }

    /// <summary>Gets or sets how it can be scaled; in older versions of the service alone.</summary>
    public IReadOnlyList<string> ScaleTypes { get; set => field = value ?? []; } = [];
}
