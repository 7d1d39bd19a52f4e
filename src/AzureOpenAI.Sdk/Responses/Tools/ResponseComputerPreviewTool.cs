using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A computer that the model may use, for computer-use-preview.</summary>
public sealed class ResponseComputerPreviewTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseComputerPreviewTool()
        : base("computer_use_preview")
    {
    }

    /// <summary>Gets or sets what it is, such as <c>browser</c> or <c>linux</c>.</summary>
    public string? Environment { get; set; }

    /// <summary>Gets or sets how wide its screen is, in pixels.</summary>
    public int? DisplayWidth { get; set; }

    /// <summary>Gets or sets how high its screen is, in pixels.</summary>
    public int? DisplayHeight { get; set; }
}
