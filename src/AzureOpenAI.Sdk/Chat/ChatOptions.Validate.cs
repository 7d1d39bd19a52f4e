namespace AzureOpenAI.Sdk.Chat;

public sealed partial class ChatOptions
{
    // The service's limits: quotas and limits of the Azure OpenAI documentation, 2025-07-11.
    private const int MostMessages = 2_048;
    private const int MostTools = 128;
    private const int MostStops = 4;
    private const int MostMetadata = 16;
    private static readonly OptionRules Rules = new(nameof(ChatOptions));
    private const string NameRule = "1 to 64 letters, digits, '_' or '-'";

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        RequireMessages();
        RequireLimits();
        RequireTools();
        Rules.That(Stop.Count <= MostStops, nameof(Stop), $"has {Stop.Count} texts; the service takes at most {MostStops}.");
        Rules.That(TopLogProbs is null || LogProbs == true, nameof(TopLogProbs), $"needs {nameof(LogProbs)} to be true.");
        Rules.That(TopLogProbs is null or (>= 0 and <= 20), nameof(TopLogProbs), "must be from 0 to 20.");
        CheckMetadata(Rules, Metadata);
        Rules.That(SafetyIdentifier is null or { Length: <= 64 }, nameof(SafetyIdentifier), "is longer than 64 characters. Send a hash of it.");
        Rules.That(!Modalities.Contains(ChatModality.Audio) || Audio is not null, nameof(Audio), $"is needed when {nameof(Modalities)} names audio: set the voice and the format.");
        Rules.That(ResponseFormat is not ChatJsonSchemaFormat format || IsName(format.JsonSchema?.Name), nameof(ResponseFormat), $"has a schema whose name is not {NameRule}.");
    }

    /// <summary>Checks labels by the service's limits.</summary>
    internal static void CheckMetadata(OptionRules rules, IReadOnlyDictionary<string, string>? metadata)
    {
        rules.That(metadata is null || metadata.Count <= MostMetadata, nameof(Metadata), $"has more than {MostMetadata} labels.");
        rules.That(metadata is null || metadata.All(static label => label is { Key.Length: <= 64, Value.Length: <= 512 }), nameof(Metadata), "has a label that is null or too long: a name takes 64 characters, a value 512.");
    }

    private void RequireMessages()
    {
        Rules.That(Messages.Count > 0, nameof(Messages), "is empty. Add at least one message, for example ChatMessage.User(\"Hello\").");
        Rules.That(Messages.Count <= MostMessages, nameof(Messages), $"has {Messages.Count} messages; the service takes at most {MostMessages}. Drop the oldest.");
        for (int i = 0; i < Messages.Count; i++)
        {
            Rules.That(Messages[i] is not null, nameof(Messages), $"has null at {i}.");
            Rules.That(Messages[i] is not ToolMessage { ToolCallId: null or "" }, nameof(Messages), $"has a tool message without the id of its call at {i}.");
            RequireContent(i);
        }
    }

    private void RequireContent(int index)
    {
        ChatContent? content = Messages[index] switch
        {
            UserMessage user => user.Content,
            SystemMessage system => system.Content,
            DeveloperMessage developer => developer.Content,
            ToolMessage tool => tool.Content,
            var other => (other as AssistantMessage)?.Content ?? "",
        };
        Rules.That(content is not null, nameof(Messages), $"has a message without content at {index}.");
        if (!content!.IsText)
        {
            Rules.That(content.Parts.Count > 0, nameof(Messages), $"has a message without parts at {index}.");
            Rules.That(!content.Parts.Any(part => part is ChatImagePart { ImageUrl: null or { Inline: null or { IsEmpty: true } } }), nameof(Messages), $"has an image without an address at {index}.");
        }
    }

    private void RequireLimits()
    {
        Rules.That(MaxTokens is null || MaxCompletionTokens is null, nameof(MaxTokens), $"and {nameof(MaxCompletionTokens)} are both set. Keep {nameof(MaxCompletionTokens)}; the other is for older models.");
        Rules.That(MaxTokens is null or >= 1, nameof(MaxTokens), "must be at least 1.");
        Rules.That(MaxCompletionTokens is null or >= 1, nameof(MaxCompletionTokens), "must be at least 1.");
        Rules.That(N is null or (>= 1 and <= 128), nameof(N), "must be from 1 to 128.");
        Rules.That(Temperature is null or (>= 0 and <= 2), nameof(Temperature), "must be from 0 to 2.");
        Rules.That(TopP is null or (>= 0 and <= 1), nameof(TopP), "must be from 0 to 1.");
        Rules.That(FrequencyPenalty is null or (>= -2 and <= 2), nameof(FrequencyPenalty), "must be from -2 to 2.");
        Rules.That(PresencePenalty is null or (>= -2 and <= 2), nameof(PresencePenalty), "must be from -2 to 2.");
        Rules.That(LogitBias is null || LogitBias.All(bias => bias.Value is >= -100 and <= 100 && int.TryParse(bias.Key, out _)), nameof(LogitBias), "maps numbers of tokens to values from -100 to 100.");
    }

    private void RequireTools()
    {
        Rules.That(Tools.Count <= MostTools, nameof(Tools), $"has {Tools.Count} tools; the service takes at most {MostTools}.");
        Rules.That(Tools.Count > 0 || ToolChoice is null, nameof(ToolChoice), $"is set, but there are no {nameof(Tools)}.");
        Rules.That(Tools.Count > 0 || ParallelToolCalls is null, nameof(ParallelToolCalls), $"is set, but there are no {nameof(Tools)}.");
        Rules.That(Functions.Count > 0 || FunctionCall is null, nameof(FunctionCall), $"is set, but there are no {nameof(Functions)}.");
        Rules.That(Tools.Count == 0 || Functions.Count == 0, nameof(Functions), $"and {nameof(Tools)} are both set. Keep {nameof(Tools)}.");
        RequireNames(Tools, NameOf, nameof(Tools), ToolChoice, nameof(ToolChoice));
        RequireNames(Functions, function => (true, function?.Name), nameof(Functions), FunctionCall, nameof(FunctionCall));
    }

    /// <summary>Gets the name of a tool, and whether tools of its kind have one that is known here.</summary>
    private static (bool IsKnown, string? Name) NameOf(ChatTool tool) => tool switch
    {
        ChatFunctionTool function => (true, function.Function?.Name),
        ChatCustomTool custom => (true, custom.Custom?.Name),
        _ => (tool is null, null),
    };

    private static void RequireNames<T>(IReadOnlyList<T> tools, Func<T, (bool IsKnown, string? Name)> nameOf, string option, ChatToolChoice? choice, string choiceOption)
    {
        if (tools.Count == 0)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        bool areAllKnown = true;
        foreach (T tool in tools)
        {
            (bool isKnown, string? name) = nameOf(tool);
            areAllKnown &= isKnown;
            Rules.That(!isKnown || IsName(name), option, $"has a tool whose name is not {NameRule}.");
            Rules.That(!isKnown || names.Add(name!), option, $"has two tools with the name '{name}'.");
        }

        if (areAllKnown && choice is not null)
        {
            Rules.That(choice.ToolName is not { } wanted || names.Contains(wanted), choiceOption, $"names a tool that is not among the {option}.");
            Rules.That(choice.AllowedTools.All(names.Contains), choiceOption, $"allows a tool that is not among the {option}.");
        }
    }

    private static bool IsName(string? name)
        => name is { Length: >= 1 and <= 64 } && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-');
}
