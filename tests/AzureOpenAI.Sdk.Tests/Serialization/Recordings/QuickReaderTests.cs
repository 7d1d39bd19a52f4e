using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

/// <summary>Bodies whose speed matters are read by hand: with the same outcome as by the serializer.</summary>
public sealed class QuickReaderTests
{
    private static IEnumerable<Recording> Chats => Recording.Of((method, path) => method == "POST" && RecordedOperation.Below(path) == "/chat/completions").Where(recording => recording.Status == 200);

    [Test]
    public void Every_recorded_chat_event_is_read_alike()
    {
        var events = Chats.SelectMany(recording => recording.Events()).ToList();

        string[] differences = [.. events.Where(data => AzureOpenAIJson.ToJson(ChatUpdateReader.Read(Encoding.UTF8.GetBytes(data))!) != AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ChatUpdate>(data)))];

        Assert.That(differences, Is.Empty);
        Assert.That(events, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_chat_response_is_read_alike()
    {
        var responses = Chats.Where(recording => recording.Response.ValueKind == JsonValueKind.Object).Select(recording => recording.Response.GetRawText()).ToList();

        string[] differences = [.. responses.Where(json => AzureOpenAIJson.ToJson(ChatResultReader.Read(Encoding.UTF8.GetBytes(json))!) != AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ChatResult>(json)))];

        Assert.That(differences, Is.Empty);
        Assert.That(responses, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_event_of_a_response_is_read_alike()
    {
        var events = Recording.Of((method, path) => method == "POST" && RecordedOperation.Below(path) == "/responses").Where(recording => recording.Status == 200).SelectMany(recording => recording.Events()).ToList();

        string[] differences = [.. events.Where(data => AzureOpenAIJson.ToJson(ResponsesUpdateReader.Read(Encoding.UTF8.GetBytes(data))!) != AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ResponsesUpdate>(data)))];

        Assert.That(differences, Is.Empty);
        Assert.That(events, Is.Not.Empty);
    }

    [Test]
    public async Task Every_choice_of_a_recorded_chat_stream_ends()
    {
        foreach (Recording recording in Chats.Where(recording => recording.Events().Any()))
        {
            var service = new FakeService().ReplyEvents(recording.Stream!);
            ChatResult result = await (await service.Client.GetChatClient("gpt-4o").StreamAsync("x")).ToCompletionAsync();

            Assert.That(result.Choices, Has.All.Property(nameof(ChatChoice.FinishReason)).Not.Null.Or.Property(nameof(ChatChoice.Message)).Property(nameof(AssistantMessage.Audio)).Not.Null, recording.Id);
        }
    }
}
