using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>Reads and writes numbers that the service may choose.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AutoOrConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(AutoOr<int>) || typeToConvert == typeof(AutoOr<double>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => typeToConvert == typeof(AutoOr<int>) ? new Whole() : new Real();

    private sealed class Whole : JsonConverter<AutoOr<int>>
    {
        public override AutoOr<int> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.String ? new(TextConverter.Read(ref reader)) : new(SmallWholeNumberConverter.ReadNumber(ref reader));

        public override void Write(Utf8JsonWriter writer, AutoOr<int> value, JsonSerializerOptions options)
        {
            if (value.Number is { } number)
            {
                writer.WriteNumberValue(number);
            }
            else
            {
                writer.WriteStringValue(value.Word);
            }
        }
    }

    private sealed class Real : JsonConverter<AutoOr<double>>
    {
        public override AutoOr<double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new(TextConverter.Read(ref reader)),
            JsonTokenType.Number when RealNumberConverter.TryRead(ref reader, out double number) => new(number),
            _ => throw new JsonException("A number or the word auto was expected."),
        };

        public override void Write(Utf8JsonWriter writer, AutoOr<double> value, JsonSerializerOptions options)
        {
            if (value.Number is { } number)
            {
                writer.WriteNumberValue(number);
            }
            else
            {
                writer.WriteStringValue(value.Word);
            }
        }
    }
}
