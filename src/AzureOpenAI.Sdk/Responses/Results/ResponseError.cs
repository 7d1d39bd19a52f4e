namespace AzureOpenAI.Sdk.Responses;

/// <summary>What went wrong.</summary>
public sealed class ResponseError : WireModel
{
    /// <summary>Gets or sets the service's code, such as <c>server_error</c>.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets what is said about it.</summary>
    public string? Message { get; set; }
}
