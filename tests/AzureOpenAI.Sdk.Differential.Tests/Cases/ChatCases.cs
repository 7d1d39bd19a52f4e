using System.Text.Json;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;
using OpenAI;
using Peer = OpenAI.Chat;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class ChatCases
{
    private const string Schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"],"additionalProperties":false}""";

    private const string Reply = """
        {"id":"c","object":"chat.completion","created":1,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"hi","refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
        """;

    private static readonly string Events = Replies.Events(
        """{"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"role":"assistant","content":"hi"},"finish_reason":null}]}""",
        """{"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""",
        "[DONE]");

    internal static IEnumerable<WireCase> All =>
    [
        new("chat.plain", peer => Peers(peer).CompleteChatAsync(new Peer.UserChatMessage("Hello")), ours => Ours(ours).CompleteAsync("Hello"), Reply),
        Settings(),
        Conversation(),
        new("chat.stream", PeerStreamAsync, OurStreamAsync, Events) { ReplyType = "text/event-stream" },
        Tools(),
        JsonSchema(),
        new(
            "chat.json_object",
            peer => Peers(peer).CompleteChatAsync([new Peer.UserChatMessage("As JSON.")], new Peer.ChatCompletionOptions { ResponseFormat = Peer.ChatResponseFormat.CreateJsonObjectFormat() }),
            ours => Ours(ours).CompleteAsync(new ChatOptions("As JSON.") { ResponseFormat = ChatResponseFormat.JsonObject }),
            Reply),
        Images(),
    ];

    private static WireCase Settings() => new(
        "chat.settings",
        peer =>
        {
            var options = new Peer.ChatCompletionOptions
            {
                Temperature = 0.5f,
                TopP = 0.25f,
                FrequencyPenalty = -0.5f,
                PresencePenalty = 0.5f,
                MaxOutputTokenCount = 50,
                IncludeLogProbabilities = true,
                TopLogProbabilityCount = 2,
                EndUserId = "visitor-1",
                StoredOutputEnabled = true,
                Seed = 7,
            };
            options.StopSequences.Add("END");
            options.LogitBiases[15339] = -100;
            options.Metadata["case"] = "7";
            return Peers(peer).CompleteChatAsync([new Peer.UserChatMessage("Hello")], options);
        },
        ours => Ours(ours).CompleteAsync(new ChatOptions("Hello")
        {
            Temperature = 0.5,
            TopP = 0.25,
            FrequencyPenalty = -0.5,
            PresencePenalty = 0.5,
            MaxCompletionTokens = 50,
            LogProbs = true,
            TopLogProbs = 2,
            User = "visitor-1",
            Store = true,
            Seed = 7,
            Stop = ["END"],
            LogitBias = new Dictionary<string, double> { ["15339"] = -100 },
            Metadata = new Dictionary<string, string> { ["case"] = "7" },
        }),
        Reply);

    private static WireCase Conversation() => new(
        "chat.conversation",
        peer => Peers(peer).CompleteChatAsync(
            new Peer.SystemChatMessage("Be brief."), new Peer.UserChatMessage("Weather in Oslo?"),
            new Peer.AssistantChatMessage([Peer.ChatToolCall.CreateFunctionToolCall("call_1", "get_weather", BinaryData.FromString("""{"city":"Oslo"}"""))]),
            new Peer.ToolChatMessage("call_1", "4 °C"), new Peer.AssistantChatMessage("It is cold."), new Peer.UserChatMessage("And tomorrow?")),
        ours => Ours(ours).CompleteAsync(new ChatOptions(
        [
            ChatMessage.System("Be brief."), ChatMessage.User("Weather in Oslo?"),
            new AssistantMessage { ToolCalls = [new ChatFunctionToolCall { Id = "call_1", Function = new ChatFunctionCall { Name = "get_weather", Arguments = """{"city":"Oslo"}""" } }] },
            ChatMessage.Tool("call_1", "4 °C"), ChatMessage.Assistant("It is cold."), ChatMessage.User("And tomorrow?"),
        ])),
        Reply);

    private static WireCase Tools() => new(
        "chat.tools",
        peer => Peers(peer).CompleteChatAsync(
            [new Peer.UserChatMessage("Weather?")],
            new Peer.ChatCompletionOptions
            {
                Tools = { Peer.ChatTool.CreateFunctionTool("get_weather", "Tells the weather.", BinaryData.FromString(Schema), functionSchemaIsStrict: true) },
                ToolChoice = Peer.ChatToolChoice.CreateFunctionChoice("get_weather"),
                AllowParallelToolCalls = false,
            }),
        ours => Ours(ours).CompleteAsync(new ChatOptions("Weather?")
        {
            Tools = [ChatTool.CreateFunction("get_weather", "Tells the weather.", Schema, strict: true)],
            ToolChoice = ChatToolChoice.Function("get_weather"),
            ParallelToolCalls = false,
        }),
        Reply);

    private static WireCase JsonSchema() => new(
        "chat.json_schema",
        peer => Peers(peer).CompleteChatAsync(
            [new Peer.UserChatMessage("Which city?")],
            new Peer.ChatCompletionOptions { ResponseFormat = Peer.ChatResponseFormat.CreateJsonSchemaFormat("city", BinaryData.FromString(Schema), "A city.", jsonSchemaIsStrict: true) }),
        ours => Ours(ours).CompleteAsync(new ChatOptions("Which city?")
        {
            ResponseFormat = new ChatJsonSchemaFormat { JsonSchema = new ChatJsonSchema { Name = "city", Description = "A city.", Strict = true, Schema = JsonElement.Parse(Schema) } },
        }),
        Reply);

    private static WireCase Images() => new(
        "chat.images",
        peer => Peers(peer).CompleteChatAsync(new Peer.UserChatMessage(
            Peer.ChatMessageContentPart.CreateTextPart("Which is larger?"),
            Peer.ChatMessageContentPart.CreateImagePart(new Uri("https://example.com/raccoon.jpg"), Peer.ChatImageDetailLevel.High),
            Peer.ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(Png), "image/png"))),
        ours => Ours(ours).CompleteAsync(new ChatOptions([ChatMessage.User(
            ChatContentPart.FromText("Which is larger?"),
            ChatContentPart.FromImage(new Uri("https://example.com/raccoon.jpg"), ChatImageDetail.High),
            ChatContentPart.FromImage((ReadOnlyMemory<byte>)Png))])),
        Reply);

    private static byte[] Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static Peer.ChatClient Peers(OpenAIClient client) => client.GetChatClient("gpt-4o");

    private static ChatClient Ours(AzureOpenAIClient client) => client.GetChatClient("gpt-4o");

    private static async Task PeerStreamAsync(OpenAIClient client)
    {
        await foreach (Peer.StreamingChatCompletionUpdate update in Peers(client).CompleteChatStreamingAsync(new Peer.UserChatMessage("Hello")))
        {
            Assert.That(update.CompletionId, Is.EqualTo("c"));
        }
    }

    private static async Task OurStreamAsync(AzureOpenAIClient client) => await (await Ours(client).StreamAsync("Hello")).ToCompletionAsync();
}
