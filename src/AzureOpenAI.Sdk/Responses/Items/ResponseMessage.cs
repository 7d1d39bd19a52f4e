using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What somebody says.</summary>
public sealed class ResponseMessage : ResponseItem
{
    /// <summary>Creates one.</summary>
    /// <param name="role">Who speaks.</param>
    /// <param name="content">A text, or parts.</param>
    public ResponseMessage(ResponseRole role, ResponseContent content)
        : base("message")
        => (Role, Content) = (role, Require.NotNull(content));

    /// <summary>Creates one, to be filled. The service takes a message without <see cref="ResponseItem.Type"/> too.</summary>
    [JsonConstructor]
    public ResponseMessage()
        : base(null)
    {
    }

    /// <summary>Gets or sets who speaks.</summary>
    public ResponseRole? Role { get; set; }

    /// <summary>Gets or sets what is said.</summary>
    public ResponseContent? Content { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets which part of the work it is; send it back with the message.</summary>
    public ResponsePhase? Phase { get; set; }
}
