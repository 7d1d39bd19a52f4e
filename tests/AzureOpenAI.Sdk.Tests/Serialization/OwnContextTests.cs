using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization;

/// <summary>Types of the SDK within types of the user's.</summary>
public sealed partial class OwnContextTests
{
    private const string Json = """
        {
          "key": "a",
          "request": { "messages": [{ "role": "user", "content": [{ "type": "text", "text": "Hello" }] }, { "role": "new", "x": 1 }], "tool_choice": "auto", "new_option": true },
          "answer": { "id": "1", "choices": [{ "index": 0, "finish_reason": "new_reason", "message": { "role": "assistant", "content": "Hi" } }] },
          "vectors": { "data": [{ "index": 0, "embedding": "AACAPw==" }] }
        }
        """;

    [Test]
    public void A_users_own_serializer_context_reads_and_writes_them()
    {
        Note note = JsonSerializer.Deserialize(Json, NoteJson.Default.Note)!;

        Assert.That(note.Answer!.Text, Is.EqualTo("Hi"));
        Assert.That(note.Request!.Messages[1], Is.TypeOf<UnknownMessage>());
        Assert.That(note.Vectors!.Data[0].Vector.ToArray(), Is.EqualTo(new[] { 1f }));

        Note again = JsonSerializer.Deserialize(JsonSerializer.Serialize(note, NoteJson.Default.Note), NoteJson.Default.Note)!;
        Assert.That(again.Request!.Messages[0], Is.TypeOf<UserMessage>().With.Property(nameof(UserMessage.Content)).Property(nameof(ChatContent.Text)).EqualTo("Hello"));
        Assert.That(again.Request.Messages[1].AdditionalProperties, Contains.Key("x"));
        Assert.That(again.Request.AdditionalProperties, Contains.Key("new_option"));
        Assert.That(again.Answer!.FinishReason, Is.EqualTo(new ChatFinishReason("new_reason")));
        Assert.That(again.Vectors!.Data[0].Vector.ToArray(), Is.EqualTo(new[] { 1f }));
    }

    [Test]
    public void The_SDKs_options_take_a_users_types_besides_and_write_nothing_that_was_not_there()
    {
        var options = new JsonSerializerOptions(AzureOpenAIJson.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(AzureOpenAIJson.Options.TypeInfoResolver, NoteJson.Default),
        };
        var info = (JsonTypeInfo<Note>)options.GetTypeInfo(typeof(Note));

        string written = JsonSerializer.Serialize(JsonSerializer.Deserialize(Json, info)!, info);

        JsonTree.AssertEqual(Json, written);
    }

    [Test]
    public void The_options_can_not_be_changed_by_accident()
        => Assert.That(() => AzureOpenAIJson.Options.MaxDepth = 5, Throws.InvalidOperationException);

    internal sealed class Note
    {
        public string? Key { get; set; }

        public ChatOptions? Request { get; set; }

        public ChatResult? Answer { get; set; }

        public EmbeddingsResult? Vectors { get; set; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Note))]
    internal sealed partial class NoteJson : JsonSerializerContext;
}
