using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>The value of an attribute of a file, by which a search can choose: a text, a number, true or false. A filter may name several.</summary>
[JsonConverter(typeof(Converter))]
public sealed class AttributeValue
{
    private readonly JsonElement _json;

    /// <summary>Creates a text.</summary>
    /// <param name="text">The text, at most 512 characters.</param>
    public AttributeValue(string text)
    {
        Require.NotNull(text);
        _json = RawJson.Write(writer => writer.WriteStringValue(text));
    }

    /// <summary>Creates a number.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentException">It is infinite or no number.</exception>
    public AttributeValue(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            throw new ArgumentException("An attribute is a number with a value.", nameof(number));
        }

        _json = RawJson.Write(writer => writer.WriteNumberValue(number));
    }

    /// <summary>Creates a whole number.</summary>
    /// <param name="number">The number.</param>
    public AttributeValue(long number) => _json = RawJson.Write(writer => writer.WriteNumberValue(number));

    /// <summary>Creates true or false.</summary>
    /// <param name="flag">Which of them.</param>
    public AttributeValue(bool flag) => _json = RawJson.Write(writer => writer.WriteBooleanValue(flag));

    /// <summary>Creates several, for a filter that names each value that will do.</summary>
    /// <param name="values">The texts and numbers.</param>
    public AttributeValue(IEnumerable<AttributeValue> values)
    {
        Require.NotNull(values);
        _json = RawJson.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (AttributeValue value in values)
            {
                ElementConverter.Write(writer, Require.NotNull(value, nameof(values))._json);
            }

            writer.WriteEndArray();
        });
    }

    private AttributeValue(JsonElement json) => _json = json;

    /// <summary>Gets the text; null when it is none.</summary>
    public string? Text => _json.ValueKind == JsonValueKind.String ? TextConverter.Read(_json) : null;

    /// <summary>Gets the number; null when it is none.</summary>
    public double? Number => _json.ValueKind == JsonValueKind.Number && _json.TryGetDouble(out double number) ? number : null;

    /// <summary>Gets whether it is true or false; null when it is neither.</summary>
    public bool? Flag => _json.ValueKind is JsonValueKind.True or JsonValueKind.False ? _json.GetBoolean() : null;

    /// <summary>Gets the values of a list; empty when it is none.</summary>
    public IReadOnlyList<AttributeValue> Values => _json.ValueKind == JsonValueKind.Array ? [.. _json.EnumerateArray().Select(static one => new AttributeValue(one))] : [];

    internal bool IsList => _json.ValueKind == JsonValueKind.Array;

    /// <summary>Makes it of a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator AttributeValue(string text) => new(text);

    /// <summary>Makes it of a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator AttributeValue(double number) => new(number);

    /// <summary>Makes it of a whole number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator AttributeValue(long number) => new(number);

    /// <summary>Makes it of a whole number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator AttributeValue(int number) => new((long)number);

    /// <summary>Makes it of true or false.</summary>
    /// <param name="flag">Which of them.</param>
    public static implicit operator AttributeValue(bool flag) => new(flag);

    /// <summary>Says what kind it is: values never reach a log by accident.</summary>
    /// <returns>The type and the kind.</returns>
    public override string ToString() => $"{nameof(AttributeValue)} ({_json.ValueKind})";

    /// <summary>Throws for attributes that the service refuses. Source: its OpenAPI documents (v1, and OpenAI's 2.3.0).</summary>
    internal static void Check(OptionRules rules, IReadOnlyDictionary<string, AttributeValue>? attributes, string option)
    {
        const int Most = 16;
        const int LongestKey = 64;
        const int LongestText = 512;
        rules.That(attributes is null || attributes.Count <= Most, option, $"has more than {Most} attributes.");
        rules.That(attributes is null || attributes.All(static one => one.Key is { Length: > 0 and <= LongestKey }), option, $"has a name that is empty or longer than {LongestKey} characters.");
        rules.That(
            attributes is null || attributes.All(static one => one.Value is { Text.Length: <= LongestText } or { Number: not null } or { Flag: not null }),
            option,
            $"has a value that is no text of at most {LongestText} characters, no number, and neither true nor false.");
    }

    /// <summary>Reads and writes it. What is no such value is kept as it is.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<AttributeValue>
    {
        /// <inheritdoc/>
        public override AttributeValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonElement.ParseValue(ref reader));

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, AttributeValue value, JsonSerializerOptions options) => ElementConverter.Write(Require.NotNull(writer), Require.NotNull(value)._json);
    }
}
