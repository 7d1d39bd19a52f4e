using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Reads a conversation that may be written as its id alone, and writes it in the form in which it was made or read.</summary>
internal sealed class ConversationConverter : JsonConverter<ResponseConversation>
{
    public override ResponseConversation? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            ? new ResponseConversation { Id = TextConverter.Read(ref reader), IsShort = true }
            : (ResponseConversation?)Nested.Read(ref reader, Wire<ResponseConversation>.Info);

    public override void Write(Utf8JsonWriter writer, ResponseConversation value, JsonSerializerOptions options)
    {
        if (value.IsShort && value.AdditionalProperties is null)
        {
            writer.WriteStringValue(value.Id);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, Wire<ResponseConversation>.Info);
        }
    }
}
