using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Reads a container that may be written as its id alone, and writes it in the form in which it was made or read.</summary>
internal sealed class CodeContainerConverter : JsonConverter<ResponseCodeContainer>
{
    public override ResponseCodeContainer? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            ? new ResponseCodeContainer { Id = TextConverter.Read(ref reader) }
            : (ResponseCodeContainer?)Nested.Read(ref reader, Wire<ResponseCodeContainer>.Info);

    public override void Write(Utf8JsonWriter writer, ResponseCodeContainer value, JsonSerializerOptions options)
    {
        if (value.Id is not null)
        {
            writer.WriteStringValue(value.Id);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, Wire<ResponseCodeContainer>.Info);
        }
    }
}
