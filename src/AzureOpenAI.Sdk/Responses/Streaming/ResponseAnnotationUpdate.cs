using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a text refers to.</summary>
public sealed class ResponseAnnotationUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseAnnotationUpdate()
        : base("response.output_text.annotation.added")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which part of the item it belongs to, from 0.</summary>
    public int? ContentIndex { get; set; }

    /// <summary>Gets or sets which reference of the text it is, from 0.</summary>
    public int? AnnotationIndex { get; set; }

    /// <summary>Gets or sets the reference.</summary>
    public ResponseAnnotation? Annotation { get; set; }
}
