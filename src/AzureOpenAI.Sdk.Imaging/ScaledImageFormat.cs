namespace AzureOpenAI.Sdk.Imaging;

/// <summary>How a scaled image is written.</summary>
public enum ScaledImageFormat
{
    /// <summary>As it came: JPEG and WebP stay what they are, all others become PNG.</summary>
    Same,

    /// <summary>JPEG: small for photos; has no transparency.</summary>
    Jpeg,

    /// <summary>PNG: loses nothing; for drawings, screens and print.</summary>
    Png,

    /// <summary>WebP: smaller than JPEG at the same quality, with transparency.</summary>
    WebP,
}
