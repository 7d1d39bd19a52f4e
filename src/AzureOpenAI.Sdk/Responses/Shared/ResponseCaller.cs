namespace AzureOpenAI.Sdk.Responses;

/// <summary>What made a call.</summary>
public sealed class ResponseCaller : WireModel
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the program; null when the model called.</summary>
    public string? CallerId { get; set; }
}
