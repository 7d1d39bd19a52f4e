using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.Moderations;
using AzureOpenAI.Sdk.Realtime;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.Transcription;

namespace AzureOpenAI.Sdk.Conventions.Tests.Models;

/// <summary>Makes a model that has a value in every property.</summary>
internal static class Specimen
{
    private const int Deepest = 3;

    /// <summary>Gets the text that each text property has.</summary>
    internal const string Text = "top secret";

    internal static object Of(Type type, int depth = 0)
    {
        object model = Activator.CreateInstance(type)!;
        foreach (JsonPropertyInfo property in ModelTypes.Properties(type))
        {
            // A union's discriminator is set by its type.
            if (!ModelTypes.IsDiscriminator(type, property) && Value(property.PropertyType, depth) is { } value)
            {
                property.Set!(model, value);
            }
        }

        ((WireModel)model).AdditionalProperties = new Dictionary<string, JsonElement> { ["new_member"] = JsonElement.Parse("""{"a":[1,null,"top secret"]}""") };
        return model;
    }

    private static object? Value(Type declared, int depth)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type == typeof(string) ? Text
            : type == typeof(bool) ? true
            : type == typeof(int) ? 7
            : type == typeof(long) ? 7_000_000_000
            : type == typeof(double) ? 0.5
            : type == typeof(JsonElement) ? JsonElement.Parse("""{"type":"object"}""")
            : type == typeof(ChatContent) ? new ChatContent(Text)
            : type == typeof(ChatToolChoice) ? ChatToolChoice.Auto
            : type == typeof(ResponseContent) ? new ResponseContent(Text)
            : type == typeof(ResponseInput) ? new ResponseInput(Text)
            : type == typeof(ResponseToolChoice) ? ResponseToolChoice.Auto
            : type == typeof(TextInput) ? new TextInput(Text)
            : type == typeof(EncodedBytes) ? new EncodedBytes(new byte[] { 1, 2 })
            : type == typeof(EncodedVector) ? new EncodedVector(new[] { 1f, 2f })
            : type == typeof(TranscriptionChunking) ? new TranscriptionChunking(new VoiceActivityDetection { Threshold = 0.5 })
            : type == typeof(ModerationInput) ? new ModerationInput(Text)
            : type == typeof(AttributeValue) ? new AttributeValue(Text)
            : type == typeof(RealtimeTokenCount) ? new RealtimeTokenCount(7)
            : type == typeof(GraderContent) ? new GraderContent(Text)
            : type.IsValueType ? Activator.CreateInstance(type, type.IsGenericType ? Value(type.GetGenericArguments()[0], depth) : "value")
            : type.IsNotPublic ? JsonSerializer.Deserialize($"\"{Text}\"", ModelTypes.Info(type))
            : Compound(type, depth);
    }

    private static object? Compound(Type type, int depth)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
            entries["7"] = Value(type.GetGenericArguments()[1], depth);
            return entries;
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()))!;
            list.Add(Value(type.GetGenericArguments()[0], depth));
            return list[0] is null ? null : list;
        }

        // Of a union, the first that is known stands for all: each has a specimen of its own.
        Type concrete = type.IsAbstract ? ModelTypes.Concrete.First(other => other.IsSubclassOf(type) && !other.Name.StartsWith("Unknown", StringComparison.Ordinal)) : type;
        return depth == Deepest ? null : Of(concrete, depth + 1);
    }
}
