using AzureOpenAI.Sdk.Chat;

namespace AzureOpenAI.Sdk.Tests.Chat;

/// <summary>What can be known to be wrong is refused before anything is sent, with the option's name and the remedy.</summary>
public sealed class ChatOptionsValidationTests
{
    private static readonly ChatTool Weather = ChatTool.CreateFunction("get_weather");

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case(nameof(ChatOptions.Messages), "at least one", options => options.Messages = []);
        yield return Case(nameof(ChatOptions.Messages), "null at 1", options => options.Messages.Add(null!));
        yield return Case(nameof(ChatOptions.Messages), "without content at 1", options => options.Messages.Add(new UserMessage()));
        yield return Case(nameof(ChatOptions.Messages), "without parts at 1", options => options.Messages.Add(new UserMessage(Array.Empty<ChatContentPart>())));
        yield return Case(nameof(ChatOptions.Messages), "image without an address", options => options.Messages.Add(ChatMessage.User(new ChatImagePart())));
        yield return Case(nameof(ChatOptions.Messages), "without the id of its call", options => options.Messages.Add(new ToolMessage { Content = "4 °C" }));
        yield return Case(nameof(ChatOptions.Messages), "at most 2048", options => options.Messages = [.. Enumerable.Repeat(ChatMessage.User("Hello"), 2_049)]);
        yield return Case(nameof(ChatOptions.MaxTokens), nameof(ChatOptions.MaxCompletionTokens), options => (options.MaxTokens, options.MaxCompletionTokens) = (1, 1));
        yield return Case(nameof(ChatOptions.MaxTokens), "at least 1", options => options.MaxTokens = 0);
        yield return Case(nameof(ChatOptions.MaxCompletionTokens), "at least 1", options => options.MaxCompletionTokens = 0);
        yield return Case(nameof(ChatOptions.N), "from 1 to 128", options => options.N = 0);
        yield return Case(nameof(ChatOptions.Temperature), "from 0 to 2", options => options.Temperature = 2.1);
        yield return Case(nameof(ChatOptions.Temperature), "from 0 to 2", options => options.Temperature = double.NaN);
        yield return Case(nameof(ChatOptions.TopP), "from 0 to 1", options => options.TopP = -0.1);
        yield return Case(nameof(ChatOptions.FrequencyPenalty), "from -2 to 2", options => options.FrequencyPenalty = 3);
        yield return Case(nameof(ChatOptions.PresencePenalty), "from -2 to 2", options => options.PresencePenalty = -3);
        yield return Case(nameof(ChatOptions.TopLogProbs), nameof(ChatOptions.LogProbs), options => options.TopLogProbs = 2);
        yield return Case(nameof(ChatOptions.TopLogProbs), "from 0 to 20", options => (options.TopLogProbs, options.LogProbs) = (21, true));
        yield return Case(nameof(ChatOptions.LogitBias), "-100 to 100", options => options.LogitBias = new Dictionary<string, double> { ["5"] = 101 });
        yield return Case(nameof(ChatOptions.LogitBias), "numbers of tokens", options => options.LogitBias = new Dictionary<string, double> { ["hello"] = 1 });
        yield return Case(nameof(ChatOptions.Stop), "at most 4", options => options.Stop = ["1", "2", "3", "4", "5"]);
        yield return Case(nameof(ChatOptions.ToolChoice), "no Tools", options => options.ToolChoice = ChatToolChoice.Auto);
        yield return Case(nameof(ChatOptions.ToolChoice), "not among the Tools", options => (options.Tools, options.ToolChoice) = ([Weather], ChatToolChoice.Function("get_time")));
        yield return Case(nameof(ChatOptions.ToolChoice), "not among the Tools", options => (options.Tools, options.ToolChoice) = ([Weather], ChatToolChoice.Allowed(true, "get_weather", "get_time")));
        yield return Case(nameof(ChatOptions.ParallelToolCalls), "no Tools", options => options.ParallelToolCalls = true);
        yield return Case(nameof(ChatOptions.Tools), "'get_weather'", options => options.Tools = [Weather, ChatTool.CreateCustom("get_weather")]);
        yield return Case(nameof(ChatOptions.Tools), "1 to 64 letters", options => options.Tools = [ChatTool.CreateFunction("get weather")]);
        yield return Case(nameof(ChatOptions.Tools), "1 to 64 letters", options => options.Tools = [ChatTool.CreateFunction(new string('a', 65))]);
        yield return Case(nameof(ChatOptions.Tools), "1 to 64 letters", options => options.Tools = [new ChatFunctionTool()]);
        yield return Case(nameof(ChatOptions.Tools), "1 to 64 letters", options => options.Tools = [null!]);
        yield return Case(nameof(ChatOptions.Tools), "at most 128", options => options.Tools = [.. Enumerable.Range(0, 129).Select(number => ChatTool.CreateFunction($"f{number}"))]);
        yield return Case(nameof(ChatOptions.Functions), nameof(ChatOptions.Tools), options => (options.Functions, options.Tools) = ([new ChatFunction("f")], [Weather]));
        yield return Case(nameof(ChatOptions.FunctionCall), "not among the Functions", options => (options.Functions, options.FunctionCall) = ([new ChatFunction("f")], ChatToolChoice.LegacyFunction("g")));
        yield return Case(nameof(ChatOptions.Audio), nameof(ChatOptions.Modalities), options => options.Modalities = [ChatModality.Text, ChatModality.Audio]);
        yield return Case(nameof(ChatOptions.Metadata), "more than 16", options => options.Metadata = Enumerable.Range(0, 17).ToDictionary(number => $"{number}", _ => "x"));
        yield return Case(nameof(ChatOptions.Metadata), "512", options => options.Metadata = new Dictionary<string, string> { ["a"] = new('x', 513) });
        yield return Case(nameof(ChatOptions.SafetyIdentifier), "64 characters", options => options.SafetyIdentifier = new string('x', 65));
        yield return Case(nameof(ChatOptions.ResponseFormat), "1 to 64 letters", options => options.ResponseFormat = ChatResponseFormat.FromSchema("my schema", "{}"));
    }

    private static TestCaseData Case(string option, string hint, Action<ChatOptions> change) => new TestCaseData(option, hint, change).SetArgDisplayNames(option, hint);

    [TestCaseSource(nameof(Wrong))]
    public void A_contradiction_is_told(string option, string hint, Action<ChatOptions> change)
    {
        var options = new ChatOptions("A secret prompt");
        change(options);

        Assert.That(options.Validate, Throws.TypeOf<ArgumentException>()
            .With.Property(nameof(ArgumentException.ParamName)).EqualTo(option)
            .And.Message.Contains($"ChatOptions.{option}")
            .And.Message.Contains(hint)
            .And.Message.Not.Contains("secret"));
    }

    [Test]
    public void Good_options_pass()
    {
        var options = new ChatOptions([ChatMessage.System("Be brief."), ChatMessage.User("Hello"), new AssistantMessage { ToolCalls = [new ChatFunctionToolCall(new ChatFunctionCall { Name = "get_weather" })] }])
        {
            MaxCompletionTokens = 1,
            Temperature = 0,
            TopP = 1,
            LogProbs = true,
            TopLogProbs = 0,
            N = 128,
            Tools = [Weather],
            ToolChoice = ChatToolChoice.Function("get_weather"),
        };

        Assert.That(options.Validate, Throws.Nothing);
    }

    [Test]
    public void A_choice_of_a_tool_of_a_new_kind_passes()
    {
        ChatOptions options = AzureOpenAIJson.Parse<ChatOptions>(
            """{ "messages": [{ "role": "user", "content": "Hello" }], "tools": [{ "type": "browser", "name": "b" }], "tool_choice": { "type": "browser", "name": "b" } }""");

        Assert.That(options.Validate, Throws.Nothing);
    }
}
