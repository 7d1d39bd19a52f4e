using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.Moderations;
using AzureOpenAI.Sdk.Realtime;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.Transcription;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>Walks through a schema and a model side by side, and notes each member of the schema for which the model has no property.</summary>
internal sealed class FieldLedger
{
    // Types that hold whatever JSON there is, so that nothing below them can be missing.
    private static readonly HashSet<Type> Whole =
        [typeof(JsonElement), typeof(EncodedBytes), typeof(ChatToolChoice), typeof(ChatVoice), typeof(ResponseToolChoice), typeof(TextInput), typeof(EncodedVector), typeof(SpeechVoice), typeof(RealtimeVoice), typeof(RealtimeTokenCount)];

    private readonly HashSet<(string, Type)> _seen = [];

    /// <summary>Gets what is missing, as <c>document Schema.member</c>.</summary>
    internal SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets how many members were looked at.</summary>
    internal int Count { get; private set; }

    internal void Compare(Schema schema, Type model)
    {
        foreach (Schema variant in schema.Variants())
        {
            if (variant.Elements() is { } elements)
            {
                Compare(elements, ElementOf(model));
            }
            else if (variant.Members() is { Count: > 0 } members && !IsWhole(model) && _seen.Add((variant.Specification.Name + variant.Name, model)))
            {
                CompareMembers(variant, members, ElementOf(model));
            }
        }
    }

    private void CompareMembers(Schema schema, Dictionary<string, Schema> members, Type model)
    {
        if (Concrete(schema, model) is not { } type)
        {
            Missing.Add($"{schema.Specification.Name} {schema.Name}");
            return;
        }

        var properties = AzureOpenAIJson.Options.GetTypeInfo(type).Properties.Where(property => !property.IsExtensionData).ToDictionary(property => property.Name);
        foreach ((string name, Schema member) in members)
        {
            Count++;
            if (properties.TryGetValue(name, out JsonPropertyInfo? property))
            {
                Compare(member, property.PropertyType);
            }
            else
            {
                Missing.Add($"{schema.Specification.Name} {schema.Name}.{name}");
            }
        }
    }

    /// <summary>Finds the type of a union's member as the serializer does: by the value that tells the members apart.</summary>
    private static Type? Concrete(Schema schema, Type model)
    {
        if (!model.IsAbstract)
        {
            return model;
        }

        string discriminator = model == typeof(ChatMessage) ? "role" : "type";
        if (schema.OnlyValue(discriminator) is not { } value)
        {
            // The schema does not say which member it is: any that knows the names will do.
            return Known(model).OrderByDescending(type => AzureOpenAIJson.Options.GetTypeInfo(type).Properties.Count(property => schema.Members().ContainsKey(property.Name))).First();
        }

        object? read = JsonSerializer.Deserialize($$"""{"{{discriminator}}":"{{value}}"}""", AzureOpenAIJson.Options.GetTypeInfo(model));
        return Known(model).FirstOrDefault(type => type == read!.GetType());
    }

    private static IEnumerable<Type> Known(Type model)
        => model.Assembly.GetTypes().Where(type => type.IsSubclassOf(model) && !type.Name.StartsWith("Unknown", StringComparison.Ordinal));

    private static bool IsWhole(Type model)
        => Whole.Contains(Nullable.GetUnderlyingType(model) ?? model) || model.GetInterfaces().Prepend(model).Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    private static Type ElementOf(Type model)
        => model == typeof(ChatContent) ? typeof(ChatContentPart)
            : model == typeof(ResponseContent) ? typeof(ResponseContentPart)
            : model == typeof(ResponseInput) ? typeof(ResponseItem)
            : model == typeof(TranscriptionChunking) ? typeof(VoiceActivityDetection)
            : model == typeof(ModerationInput) ? typeof(ModerationInputPart)
            : model == typeof(GraderContent) ? typeof(GraderContentPart)
            : model != typeof(string) && typeof(IEnumerable).IsAssignableFrom(model) && model.IsGenericType ? model.GetGenericArguments()[0]
            : model;
}
