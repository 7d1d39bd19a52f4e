using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk;

/// <summary>An error as the service wrote it.</summary>
public sealed class ServiceError : WireModel
{
    /// <summary>Gets or sets the code, for example <c>content_filter</c>; a number is kept as its text.</summary>
    [JsonConverter(typeof(ErrorCodeConverter))]
    public string? Code { get; set; }

    /// <summary>Gets or sets what the service says, in words.</summary>
    public string? Message { get; set; }

    /// <summary>Gets or sets the option that is at fault, if one is.</summary>
    public string? Param { get; set; }

    /// <summary>Gets or sets the field that is at fault, as the control plane names it, for example <c>properties.model.version</c>.</summary>
    public string? Target { get; set; }

    /// <summary>Gets or sets the kind of error, for example <c>invalid_request_error</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets what lies behind the error: the findings of the content filter.</summary>
    [JsonPropertyName("innererror")]
    public InnerError? InnerError { get; set; }

    /// <summary>Gets or sets what lies behind the error, under the name that the service's OpenAPI documents give it; the service itself writes <c>innererror</c>.</summary>
    [JsonPropertyName("inner_error")]
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public InnerError? InnerErrorAsSpecified { get; set; }

    /// <summary>Gets or sets the single errors of which this one is made, if it is.</summary>
    public IReadOnlyList<ServiceError> Details { get; set => field = value ?? []; } = [];

    /// <summary>Gets what the content filter found, wherever the error has it; null when it was not the filter.</summary>
    [JsonIgnore]
    public ContentFilterResults? FilterResults => InnerError?.FilterResults ?? InnerErrorAsSpecified?.FilterResults;
}
