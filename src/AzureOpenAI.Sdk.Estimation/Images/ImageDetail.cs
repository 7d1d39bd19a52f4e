namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>How closely a model is asked to look at an image: the request's <c>detail</c>.</summary>
public enum ImageDetail
{
    /// <summary>The model decides; the same as leaving it out. It means high on most models, and original on the newest.</summary>
    Auto,

    /// <summary>A small version of the image.</summary>
    Low,

    /// <summary>The image, scaled to what the model takes at most.</summary>
    High,

    /// <summary>The image at its own size, or near it, on models that know it.</summary>
    Original,
}
