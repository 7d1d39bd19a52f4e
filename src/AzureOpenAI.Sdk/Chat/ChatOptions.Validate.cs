namespace AzureOpenAI.Sdk.Chat;

public sealed partial class ChatOptions
{
    // The service's limits: quotas and limits of the Azure OpenAI documentation, 2025-07-11.
    private const int MostMessages = 2_048;
    private const int MostTools = 128;
    private const int MostStops = 4;
    private const int MostMetadata = 16;

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        RequireMessages();
        RequireLimits();
        RequireTools();
        Check(Stop.Count <= MostStops, nameof(Stop), $"has {Stop.Count} texts; the service takes at most {MostStops}.");
        Check(TopLogProbs is null || LogProbs == true, nameof(TopLogProbs), $"needs {nameof(LogProbs)} to be true.");
        Check(TopLogProbs is null or (>= 0 and <= 20), nameof(TopLogProbs), "must be from 0 to 20.");
        Check(Metadata is null || Metadata.Count <= MostMetadata, nameof(Metadata), $"has more than {MostMetadata} labels.");
        Check(!Modalities.Contains(ChatModality.Audio) || Audio is not null, nameof(Audio), $"is needed when {nameof(Modalities)} names audio: set the voice and the format.");
        Check(ResponseFormat is not ChatJsonSchemaFormat { JsonSchema.Schema: null }, nameof(ResponseFormat), "has no schema.");
    }

    private static void Check(bool holds, string option, string message)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(ChatOptions)}.{option} {message}", option);
        }
    }

    private void RequireMessages()
    {
        Check(Messages.Count > 0, nameof(Messages), "is empty. Add at least one message, for example ChatMessage.User(\"Hello\").");
        Check(Messages.Count <= MostMessages, nameof(Messages), $"has {Messages.Count} messages; the service takes at most {MostMessages}. Drop the oldest.");
        for (int i = 0; i < Messages.Count; i++)
        {
            Check(Messages[i] is not null, nameof(Messages), $"has null at {i}.");
            Check(Messages[i] is not ToolMessage { ToolCallId: null or "" }, nameof(Messages), $"has a tool message without the id of its call at {i}.");
        }
    }

    private void RequireLimits()
    {
        Check(MaxTokens is null || MaxCompletionTokens is null, nameof(MaxTokens), $"and {nameof(MaxCompletionTokens)} are both set. Keep {nameof(MaxCompletionTokens)}; the other is for older models.");
        Check(MaxTokens is null or >= 1, nameof(MaxTokens), "must be at least 1.");
        Check(MaxCompletionTokens is null or >= 1, nameof(MaxCompletionTokens), "must be at least 1.");
        Check(N is null or (>= 1 and <= 128), nameof(N), "must be from 1 to 128.");
        Check(Temperature is null or (>= 0 and <= 2), nameof(Temperature), "must be from 0 to 2.");
        Check(TopP is null or (>= 0 and <= 1), nameof(TopP), "must be from 0 to 1.");
        Check(FrequencyPenalty is null or (>= -2 and <= 2), nameof(FrequencyPenalty), "must be from -2 to 2.");
        Check(PresencePenalty is null or (>= -2 and <= 2), nameof(PresencePenalty), "must be from -2 to 2.");
        Check(LogitBias is null || LogitBias.All(bias => bias.Value is >= -100 and <= 100 && int.TryParse(bias.Key, out _)), nameof(LogitBias), "maps numbers of tokens to values from -100 to 100.");
    }

    private void RequireTools()
    {
        Check(Tools.Count <= MostTools, nameof(Tools), $"has {Tools.Count} tools; the service takes at most {MostTools}.");
        Check(Tools.Count > 0 || ToolChoice is null, nameof(ToolChoice), $"is set, but there are no {nameof(Tools)}.");
        Check(Tools.Count > 0 || ParallelToolCalls is null, nameof(ParallelToolCalls), $"is set, but there are no {nameof(Tools)}.");
        Check(Functions.Count > 0 || FunctionCall is null, nameof(FunctionCall), $"is set, but there are no {nameof(Functions)}.");
        Check(Tools.Count == 0 || Functions.Count == 0, nameof(Functions), $"and {nameof(Tools)} are both set. Keep {nameof(Tools)}.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ChatTool tool in Tools)
        {
            string? name = tool switch { ChatFunctionTool function => function.Function?.Name, ChatCustomTool custom => custom.Custom?.Name, _ => null };
            if (tool is null or ChatFunctionTool or ChatCustomTool)
            {
                Check(name is not null && IsName(name), nameof(Tools), "has a tool whose name is not 1 to 64 letters, digits, '_' or '-'.");
                Check(names.Add(name!), nameof(Tools), $"has two tools with the name '{name}'.");
            }
        }
    }

    private static bool IsName(string name)
        => name.Length is >= 1 and <= 64 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-');
}
