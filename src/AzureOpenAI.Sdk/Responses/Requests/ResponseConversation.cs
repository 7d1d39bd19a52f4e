namespace AzureOpenAI.Sdk.Responses;

/// <summary>A conversation that the service keeps.</summary>
public sealed class ResponseConversation : WireModel
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets whether it was written as its id alone.</summary>
    internal bool IsShort { get; init; }

    /// <summary>Names a conversation.</summary>
    /// <param name="id">Its id.</param>
    public static implicit operator ResponseConversation(string id) => new() { Id = Require.NotEmpty(id), IsShort = true };
}
