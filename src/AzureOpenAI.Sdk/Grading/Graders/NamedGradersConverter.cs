using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>
/// Reads the graders of a multi grader: an object with a grader for each name. OpenAI's document has a single grader there, and in its
/// example a list; those are read under the graders' own names. All are written in the form in which they were read.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NamedGradersConverter : JsonConverter<IReadOnlyDictionary<string, Grader>>
{
    private enum Form
    {
        List,
        Single,
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Grader>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var list = new Unnamed(Form.List);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                list.Add(Nested.Read(ref reader, Wire<Grader>.Info) ?? throw new JsonException("A grader is null."));
            }

            return list;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Graders are an object with a grader for each name.");
        }

        if (!IsGrader(reader))
        {
            return Nested.Read(ref reader, Wire<Dictionary<string, Grader>>.Info);
        }

        var single = new Unnamed(Form.Single);
        single.Add(Nested.Read(ref reader, Wire<Grader>.Info)!);
        return single;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, Grader> value, JsonSerializerOptions options)
    {
        Require.NotNull(writer);
        if (Require.NotNull(value) is Unnamed { Form: Form.Single } single)
        {
            JsonSerializer.Serialize(writer, single.Values.Single(), Wire<Grader>.Info);
            return;
        }

        bool isList = value is Unnamed;
        (isList ? (Action)writer.WriteStartArray : writer.WriteStartObject)();
        foreach (KeyValuePair<string, Grader> grader in value)
        {
            if (!isList)
            {
                writer.WritePropertyName(grader.Key);
            }

            JsonSerializer.Serialize(writer, grader.Value, Wire<Grader>.Info);
        }

        (isList ? (Action)writer.WriteEndArray : writer.WriteEndObject)();
    }

    /// <summary>Says whether an object is a grader: then its kind is a text, where a name would have an object.</summary>
    private static bool IsGrader(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isKind = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isKind)
            {
                return reader.TokenType == JsonTokenType.String;
            }

            reader.Skip();
        }

        return false;
    }

    private sealed class Unnamed(Form form) : Dictionary<string, Grader>(StringComparer.Ordinal)
    {
        internal Form Form => form;

        internal void Add(Grader grader)
        {
            string name = grader.Name is { Length: > 0 } own && !ContainsKey(own) ? own : (Count + 1).ToString(CultureInfo.InvariantCulture);
            this[name] = grader;
        }
    }
}
