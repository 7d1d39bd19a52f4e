using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Any JSON object.</summary>
public sealed class ChatJsonObjectFormat : ChatResponseFormat
{
    /// <summary>Creates the format.</summary>
    [JsonConstructor]
    public ChatJsonObjectFormat()
        : base("json_object")
    {
    }
}
