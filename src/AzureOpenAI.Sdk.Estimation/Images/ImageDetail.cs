namespace AzureOpenAI.Sdk.Estimation;

/// <summary>How closely a model looks at an image.</summary>
public enum ImageDetail
{
    /// <summary>What the service decides; also what an omitted detail means.</summary>
    Auto,

    /// <summary>One small look at a fixed price.</summary>
    Low,

    /// <summary>A close look, priced by size.</summary>
    High,

    /// <summary>The image as it is, for models that take it so.</summary>
    Original,
}
