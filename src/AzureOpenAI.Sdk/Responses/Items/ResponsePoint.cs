namespace AzureOpenAI.Sdk.Responses;

/// <summary>A place on a screen.</summary>
public sealed class ResponsePoint : WireModel
{
    /// <summary>Gets or sets how far from the left, in pixels.</summary>
    public int? X { get; set; }

    /// <summary>Gets or sets how far from the top, in pixels.</summary>
    public int? Y { get; set; }
}
