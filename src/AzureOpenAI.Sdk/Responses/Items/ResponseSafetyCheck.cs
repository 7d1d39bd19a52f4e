namespace AzureOpenAI.Sdk.Responses;

/// <summary>What must be approved before a computer goes on.</summary>
public sealed class ResponseSafetyCheck : WireModel
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind of doubt.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets what is said about it.</summary>
    public string? Message { get; set; }
}
