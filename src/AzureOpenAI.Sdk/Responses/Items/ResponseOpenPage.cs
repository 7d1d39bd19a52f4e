using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A page that was opened.</summary>
public sealed class ResponseOpenPage : ResponseWebSearchAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseOpenPage()
        : base("open_page")
    {
    }

    /// <summary>Gets or sets the address.</summary>
    public string? Url { get; set; }
}
