using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization;

/// <summary>Every recorded body of an operation that we have is read and written without a loss.</summary>
public sealed class RecordingTests
{
    private static bool IsChat(string method, string path) => method == "POST" && path.Split('?')[0].EndsWith("/chat/completions", StringComparison.Ordinal);

    private static bool IsEmbeddings(string method, string path) => method == "POST" && path.Split('?')[0].EndsWith("/embeddings", StringComparison.Ordinal);

    private static bool IsStoredChat(string method, string path)
        => path.Split('?')[0].Contains("/chat/completions/", StringComparison.Ordinal) && !path.Contains("/messages", StringComparison.Ordinal) && method != "DELETE";

    [Test]
    public void Every_recorded_chat_request_survives()
    {
        var recordings = Recording.Of(IsChat).Where(recording => recording.Request.ValueKind == JsonValueKind.Object).ToList();

        string[] losses = [.. recordings.Select(recording => RoundTrip.Loss<ChatOptions>(recording.Id, recording.Request.GetRawText())).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(recordings, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_chat_response_survives()
    {
        var recordings = Recording.Of((method, path) => IsChat(method, path) || IsStoredChat(method, path))
            .Where(recording => recording.Status == 200 && recording.Response.ValueKind == JsonValueKind.Object).ToList();

        string[] losses = [.. recordings.Select(recording => RoundTrip.Loss<ChatResult>(recording.Id, recording.Response.GetRawText())).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(recordings, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_body_about_stored_conversations_survives()
    {
        var recordings = Recording.Of((_, path) => path.Contains("/chat/completions", StringComparison.Ordinal)).ToList();
        var stored = recordings.Where(recording => recording.Status == 200 && !IsChat(recording.Method, recording.Path)).ToList();

        string[] losses =
        [
            .. stored.Where(recording => recording.Method == "GET" && recording.Path.Split('?')[0].EndsWith("/messages", StringComparison.Ordinal)).Select(recording => RoundTrip.Loss<ChatMessageListResult>(recording.Id, recording.Response.GetRawText())).OfType<string>(),
            .. stored.Where(recording => recording.Method == "GET" && recording.Path.Split('?')[0].EndsWith("/completions", StringComparison.Ordinal)).Select(recording => RoundTrip.Loss<ChatListResult>(recording.Id, recording.Response.GetRawText())).OfType<string>(),
            .. stored.Where(recording => recording.Method == "DELETE").Select(recording => RoundTrip.Loss<ChatDeletionResult>(recording.Id, recording.Response.GetRawText())).OfType<string>(),
            .. stored.Where(recording => recording.Method == "POST").Select(recording => RoundTrip.Loss<ChatMetadataOptions>(recording.Id, recording.Request.GetRawText())).OfType<string>(),
        ];

        Assert.That(losses, Is.Empty);
        Assert.That(stored.Select(recording => recording.Method), Is.SupersetOf(new[] { "GET", "POST", "DELETE" }));
    }

    [Test]
    public void Every_recorded_error_survives()
    {
        var errors = Recording.Of((_, _) => true).Where(recording => recording.Status >= 400 && recording.Response.ValueKind == JsonValueKind.Object && recording.Response.TryGetProperty("error", out _)).ToList();

        string[] losses = [.. errors.Select(recording => RoundTrip.Loss<ServiceError>(recording.Id, recording.Response.GetProperty("error").GetRawText())).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(errors, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_chat_event_survives()
    {
        var events = Recording.Of(IsChat).SelectMany(recording => recording.Events().Select(data => (recording.Id, Data: data))).ToList();

        string[] losses = [.. events.Select(recorded => RoundTrip.Loss<ChatUpdate>(recorded.Id, recorded.Data)).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(events, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_chat_event_is_read_alike_by_the_quick_reader()
    {
        var events = Recording.Of(IsChat).SelectMany(recording => recording.Events()).ToList();

        string[] differences = [.. events.Where(data => AzureOpenAIJson.ToJson(ChatUpdateReader.Read(Encoding.UTF8.GetBytes(data))!) != AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ChatUpdate>(data)))];

        Assert.That(differences, Is.Empty);
        Assert.That(events, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_chat_response_is_read_alike_by_the_quick_reader()
    {
        var responses = Recording.Of(IsChat).Where(recording => recording.Status == 200 && recording.Response.ValueKind == JsonValueKind.Object).Select(recording => recording.Response.GetRawText()).ToList();

        string[] differences = [.. responses.Where(json => AzureOpenAIJson.ToJson(ChatResultReader.Read(Encoding.UTF8.GetBytes(json))!) != AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ChatResult>(json)))];

        Assert.That(differences, Is.Empty);
        Assert.That(responses, Is.Not.Empty);
    }

    [Test]
    public async Task Every_recorded_chat_stream_gathers_to_a_whole_result()
    {
        var streams = Recording.Of(IsChat).Where(recording => recording.Status == 200 && recording.Events().Any()).ToList();

        foreach (Recording recording in streams)
        {
            var service = new FakeService().ReplyEvents(recording.Stream!);
            ChatResult result = await (await service.Client.GetChatClient("gpt-4o").StreamAsync("x")).ToCompletionAsync();

            string text = string.Concat(recording.Events().Select(data => AzureOpenAIJson.Parse<ChatUpdate>(data).Text));
            Assert.That(result.Text ?? "", Is.EqualTo(text), recording.Id);
            Assert.That(result.Choices, Has.All.Property(nameof(ChatChoice.FinishReason)).Not.Null.Or.Property(nameof(ChatChoice.Message)).Property(nameof(AssistantMessage.Audio)).Not.Null, recording.Id);
            Assert.That(RoundTrip.Loss<ChatResult>(recording.Id, AzureOpenAIJson.ToJson(result)), Is.Null);
        }

        Assert.That(streams, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_embeddings_body_survives()
    {
        var recordings = Recording.Of(IsEmbeddings).ToList();

        string[] losses =
        [
            .. recordings.Where(recording => recording.Request.ValueKind == JsonValueKind.Object).Select(recording => RoundTrip.Loss<EmbeddingsOptions>(recording.Id, recording.Request.GetRawText())).OfType<string>(),
            .. recordings.Where(recording => recording.Status == 200).Select(recording => RoundTrip.Loss<EmbeddingsResult>(recording.Id, recording.Response.GetRawText())).OfType<string>(),
        ];

        Assert.That(losses, Is.Empty);
        Assert.That(recordings, Is.Not.Empty);
    }
}
