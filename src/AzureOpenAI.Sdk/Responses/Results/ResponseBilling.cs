namespace AzureOpenAI.Sdk.Responses;

/// <summary>Who pays.</summary>
public sealed class ResponseBilling : WireModel
{
    /// <summary>Gets or sets who.</summary>
    public string? Payer { get; set; }
}
