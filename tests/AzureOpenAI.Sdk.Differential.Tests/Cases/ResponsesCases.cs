using System.ClientModel;
using System.Text.Json;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.TestKit;
using OpenAI.Conversations;
using Peer = OpenAI.Responses;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>Responses and conversations. The Azure peer is built on a version of the library that has neither, so these are not part of its project.</summary>
internal static class ResponsesCases
{
    private const string Model = "gpt-4o";
    private const string Schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"],"additionalProperties":false}""";
    private const string EmptyList = """{"object":"list","data":[],"has_more":false}""";

    private const string Reply = """
        {"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"gpt-4o","output":[],"tools":[],"parallel_tool_calls":true,"usage":{"input_tokens":1,"output_tokens":1,"total_tokens":2}}
        """;

    private static readonly string Events = Replies.Events(
        """{"type":"response.created","sequence_number":0,"response":{"id":"resp_1","object":"response","created_at":1,"status":"in_progress","model":"gpt-4o","output":[],"tools":[],"parallel_tool_calls":true}}""",
        """{"type":"response.completed","sequence_number":1,"response":{"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"gpt-4o","output":[],"tools":[],"parallel_tool_calls":true}}""");

    internal static IEnumerable<WireCase> All =>
    [
        Case("responses.plain", peer => peer.CreateResponseAsync(Model, "Hello"), ours => ours.CreateAsync(new ResponsesOptions(new ResponseInput([ResponseItem.User(Parts("Hello"))])))),
        Settings(), Conversation(), Hosted(), Functions(), JsonSchema(), Contents(),
        Case("responses.stream", PeerStreamAsync, OurStreamAsync) with { ReplyTo = static _ => Events, ReplyType = "text/event-stream" },
        Case("responses.continue", peer => peer.CreateResponseAsync(Model, "And then?", "resp_0"), ours => ours.ContinueAsync(new ResponsesResult { Id = "resp_0" }, new ResponseInput([ResponseItem.User(Parts("And then?"))]))),
        Case("responses.get", peer => peer.GetResponseAsync("resp_1"), ours => ours.GetAsync("resp_1")),
        Case("responses.cancel", peer => peer.CancelResponseAsync("resp_1", default(CancellationToken)), ours => ours.CancelAsync("resp_1")),
        Case("responses.delete", peer => peer.DeleteResponseAsync("resp_1", default(CancellationToken)), ours => ours.DeleteAsync("resp_1")),
        Case(
            "responses.input_page",
            peer => peer.GetResponseInputItemCollectionPageAsync("resp_1", 5, "asc", "item_0", null, new()),
            ours => FineTuningCases.ReadAsync(ours.ListInputItemsAsync("resp_1", oldestFirst: true), "item_0", 5)) with { ReplyTo = static _ => EmptyList },
        Case("responses.count", peer => peer.GetInputTokenCountAsync(Json($$"""{"model":"{{Model}}","input":"Hello"}"""), "application/json"), ours => ours.CountTokensAsync(new ResponsesOptions("Hello"))),
        Case("responses.compact", peer => peer.CompactResponseAsync(Json($$"""{"model":"{{Model}}","input":"Hello"}"""), "application/json"), ours => ours.CompactAsync(new ResponsesOptions("Hello"))),
        .. Conversations(),
    ];

    private static IEnumerable<WireCase> Conversations() =>
    [
        Kept(
            "conversations.create",
            peer => peer.CreateConversationAsync(new ConversationCreationOptions { Items = { Peer.ResponseItem.CreateUserMessageItem("Hello") }, Metadata = { ["case"] = "7" } }),
            ours => ours.CreateAsync(new ConversationsOptions { Items = [ResponseItem.User(Parts("Hello"))], Metadata = new Dictionary<string, string> { ["case"] = "7" } })),
        Kept("conversations.get", peer => peer.GetConversationAsync("conv_1", default(CancellationToken)), ours => ours.GetAsync("conv_1")),
        Kept(
            "conversations.update",
            peer => peer.UpdateConversationAsync("conv_1", new ConversationUpdateOptions(new Dictionary<string, string> { ["case"] = "8" })),
            ours => ours.UpdateAsync("conv_1", new ConversationsUpdateOptions { Metadata = new Dictionary<string, string> { ["case"] = "8" } })),
        Kept("conversations.delete", peer => peer.DeleteConversationAsync("conv_1", default(CancellationToken)), ours => ours.DeleteAsync("conv_1")),
        Kept(
            "conversations.items.create",
            peer => peer.CreateConversationItemsAsync("conv_1", Json("""{"items":[{"type":"message","role":"user","content":"Hello"}]}""")),
            ours => ours.AddItemsAsync("conv_1", [ResponseItem.User("Hello")])),
        Kept("conversations.items.get", peer => peer.GetConversationItemAsync("conv_1", "msg_1"), ours => ours.GetItemAsync("conv_1", "msg_1")) with
        {
            ReplyTo = static _ => """{"type":"message","id":"msg_1","role":"user","status":"completed","content":[]}""",
        },
        Kept("conversations.items.delete", peer => peer.DeleteConversationItemAsync("conv_1", "msg_1"), ours => ours.DeleteItemAsync("conv_1", "msg_1")),
        Kept("conversations.items.list_page", PeerItemsAsync, ours => FineTuningCases.ReadAsync(ours.ListItemsAsync("conv_1", oldestFirst: true), "msg_0", 5)) with { ReplyTo = static _ => EmptyList },
    ];

    private static WireCase Settings() => Case(
        "responses.settings",
        peer =>
        {
            Peer.CreateResponseOptions options = PeerOptions("Hello");
            options.Instructions = "Be brief.";
            options.Temperature = 0.5f;
            options.TopP = 0.25f;
            options.MaxOutputTokenCount = 50;
            options.MaxToolCallCount = 2;
            options.TopLogProbabilityCount = 3;
            options.StoredOutputEnabled = true;
            options.BackgroundModeEnabled = true;
            options.ParallelToolCallsEnabled = false;
            options.TruncationMode = Peer.ResponseTruncationMode.Auto;
            options.SafetyIdentifier = "visitor-1";
            options.PromptCacheKey = "greetings";
            options.Metadata["case"] = "7";
            options.IncludedProperties.Add(Peer.IncludedResponseProperty.MessageOutputTextLogProbabilities);
            options.ReasoningOptions = new() { ReasoningEffortLevel = Peer.ResponseReasoningEffortLevel.Low, ReasoningSummaryVerbosity = Peer.ResponseReasoningSummaryVerbosity.Concise };
            return peer.CreateResponseAsync(options);
        },
        ours =>
        {
            ResponsesOptions options = OurOptions("Hello");
            options.Instructions = "Be brief.";
            options.Temperature = 0.5;
            options.TopP = 0.25;
            options.MaxOutputTokens = 50;
            options.MaxToolCalls = 2;
            options.TopLogProbs = 3;
            options.Store = true;
            options.Background = true;
            options.ParallelToolCalls = false;
            options.Truncation = ResponseTruncation.Auto;
            options.SafetyIdentifier = "visitor-1";
            options.PromptCacheKey = "greetings";
            options.Metadata = new Dictionary<string, string> { ["case"] = "7" };
            options.Include = [ResponseInclude.LogProbs];
            options.Reasoning = new() { Effort = ResponseEffort.Low, Summary = "concise" };
            return ours.CreateAsync(options);
        });

    private static WireCase Conversation() => Case(
        "responses.conversation",
        peer =>
        {
            Peer.CreateResponseOptions options = PeerOptions("Weather in Oslo?");
            options.InputItems.Insert(0, Peer.ResponseItem.CreateDeveloperMessageItem("Be brief."));
            options.InputItems.Add(Peer.ResponseItem.CreateFunctionCallItem("call_1", "get_weather", BinaryData.FromString("""{"city":"Oslo"}""")));
            options.InputItems.Add(Peer.ResponseItem.CreateFunctionCallOutputItem("call_1", "4 °C"));
            options.InputItems.Add(Peer.ResponseItem.CreateReferenceItem("msg_1"));
            options.ConversationOptions = new("conv_1");
            return peer.CreateResponseAsync(options);
        },
        ours => ours.CreateAsync(new ResponsesOptions(new ResponseInput(
        [
            ResponseItem.Developer(Parts("Be brief.")), ResponseItem.User(Parts("Weather in Oslo?")),
            new ResponseFunctionCall { CallId = "call_1", Name = "get_weather", Arguments = """{"city":"Oslo"}""" },
            ResponseItem.FunctionOutput("call_1", "4 °C"), new ResponseItemReference { Id = "msg_1" },
        ]))
        {
            Conversation = new ResponseConversation { Id = "conv_1" },
        }));

    private static WireCase Functions() => Case(
        "responses.functions",
        peer =>
        {
            Peer.CreateResponseOptions options = PeerOptions("Weather?");
            options.Tools.Add(Peer.ResponseTool.CreateFunctionTool("get_weather", BinaryData.FromString(Schema), strictModeEnabled: true, "Tells the weather."));
            options.Tools.Add(Peer.ResponseTool.CreateCustomTool("notes"));
            options.ToolChoice = Peer.ResponseToolChoice.CreateFunctionChoice("get_weather");
            return peer.CreateResponseAsync(options);
        },
        ours =>
        {
            ResponsesOptions options = OurOptions("Weather?");
            options.Tools = [new ResponseFunctionTool("get_weather") { Description = "Tells the weather.", Parameters = JsonElement.Parse(Schema), Strict = true }, new ResponseCustomTool("notes")];
            options.ToolChoice = ResponseToolChoice.Function("get_weather");
            return ours.CreateAsync(options);
        });

    private static WireCase Hosted() => Case(
        "responses.hosted_tools",
        peer =>
        {
            Peer.CreateResponseOptions options = PeerOptions("What is new?");
            options.Tools.Add(Peer.ResponseTool.CreateFileSearchTool(["vs_1"], maxResultCount: 3, filters: BinaryData.FromString("""{"type":"eq","key":"year","value":2026}""")));
            options.Tools.Add(Peer.ResponseTool.CreateWebSearchTool());
            options.Tools.Add(Peer.ResponseTool.CreateCodeInterpreterTool(new(Peer.CodeInterpreterToolContainerConfiguration.CreateAutomaticContainerConfiguration(["file-1"]))));
            options.Tools.Add(Peer.ResponseTool.CreateMcpTool("docs", new Uri("https://example.com/mcp"), "token", "The manuals."));
            options.ToolChoice = Peer.ResponseToolChoice.CreateRequiredChoice();
            return peer.CreateResponseAsync(options);
        },
        ours =>
        {
            ResponsesOptions options = OurOptions("What is new?");
            options.Tools =
            [
                new ResponseFileSearchTool { VectorStoreIds = ["vs_1"], MaxNumResults = 3, Filters = FileFilter.Equal("year", 2026) },
                new ResponseWebSearchTool(),
                new ResponseCodeInterpreterTool { Container = ResponseCodeContainer.Auto("file-1") },
                new ResponseMcpTool { ServerLabel = "docs", ServerUrl = "https://example.com/mcp", Authorization = "token", ServerDescription = "The manuals." },
            ];
            options.ToolChoice = ResponseToolChoice.Required;
            return ours.CreateAsync(options);
        });

    private static WireCase JsonSchema() => Case(
        "responses.json_schema",
        peer =>
        {
            Peer.CreateResponseOptions options = PeerOptions("Which city?");
            options.TextOptions = new() { TextFormat = Peer.ResponseTextFormat.CreateJsonSchemaFormat("city", BinaryData.FromString(Schema), "A city.", jsonSchemaIsStrict: true) };
            return peer.CreateResponseAsync(options);
        },
        ours =>
        {
            ResponsesOptions options = OurOptions("Which city?");
            options.Text = new() { Format = new ResponseJsonSchemaFormat { Name = "city", Description = "A city.", Schema = JsonElement.Parse(Schema), Strict = true } };
            return ours.CreateAsync(options);
        });

    private static WireCase Contents() => Case(
        "responses.contents",
        peer => peer.CreateResponseAsync(Model, [Peer.ResponseItem.CreateUserMessageItem(
        [
            Peer.ResponseContentPart.CreateInputTextPart("Compare these."),
            Peer.ResponseContentPart.CreateInputImagePart(new Uri("https://example.com/raccoon.jpg"), Peer.ResponseImageDetailLevel.High),
            Peer.ResponseContentPart.CreateInputImagePart("file-2"),
            Peer.ResponseContentPart.CreateInputFilePart("file-3"),
        ])]),
        ours => ours.CreateAsync(new ResponsesOptions(new ResponseInput([ResponseItem.User(new ResponseContent(
        [
            new ResponseInputText("Compare these."),
            new ResponseInputImage { ImageUrl = "https://example.com/raccoon.jpg", Detail = ResponseImageDetail.High },
            new ResponseInputImage { FileId = "file-2" },
            new ResponseInputFile { FileId = "file-3" },
        ]))]))));

    private static BinaryContent Json(string json) => BinaryContent.Create(BinaryData.FromString(json));

    /// <summary>The peer writes a text as a list with one part.</summary>
    private static ResponseContent Parts(string text) => new([new ResponseInputText(text)]);

    private static ResponsesOptions OurOptions(string text) => new(new ResponseInput([ResponseItem.User(Parts(text))]));

    private static Peer.CreateResponseOptions PeerOptions(string text) => new(Model, [Peer.ResponseItem.CreateUserMessageItem(text)]);

    private static WireCase Case(string name, Func<Peer.ResponsesClient, Task> peer, Func<ResponsesClient, Task> ours)
        => new(name, client => peer(client.GetResponsesClient()), client => ours(client.GetResponsesClient(Model)), Reply);

    private static WireCase Kept(string name, Func<ConversationClient, Task> peer, Func<ConversationsClient, Task> ours)
        => new(name, client => peer(client.GetConversationClient()), client => ours(client.GetConversationsClient()), """{"id":"conv_1","object":"conversation","created_at":1,"metadata":{}}""");

    private static async Task PeerStreamAsync(Peer.ResponsesClient client)
    {
        await foreach (Peer.StreamingResponseUpdate update in await client.CreateResponseStreamingAsync(Model, "Hello"))
        {
            Assert.That(update, Is.Not.Null);
        }
    }

    private static async Task OurStreamAsync(ResponsesClient client) => await (await client.StreamAsync(OurOptions("Hello"))).ToResultAsync();

    private static async Task PeerItemsAsync(ConversationClient client)
    {
        await foreach (ClientResult page in client.GetConversationItemsAsync("conv_1", 5, "asc", "msg_0").GetRawPagesAsync())
        {
            Assert.That(page.GetRawResponse().Status, Is.EqualTo(200));
        }
    }
}
