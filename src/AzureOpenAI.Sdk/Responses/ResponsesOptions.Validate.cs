namespace AzureOpenAI.Sdk.Responses;

public sealed partial class ResponsesOptions
{
    // The service's limits: its OpenAPI documents, and quotas and limits of the Azure OpenAI documentation, 2026.
    private const int MostMetadata = 16;
    private static readonly OptionRules Rules = new(nameof(ResponsesOptions));

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        bool goesOn = PreviousResponseId is not null || Conversation is not null || Prompt is not null;
        Rules.That(Input is not null || goesOn, nameof(Input), "is null. Give a text or items, or a conversation to go on with.");
        Rules.That(Input is null or { Text: not null } or { Items.Count: > 0 }, nameof(Input), "has no items.");
        Rules.That(PreviousResponseId is null || Conversation is null, nameof(Conversation), $"and {nameof(PreviousResponseId)} are both set. Keep one: a conversation holds its own responses.");
        Rules.That(MaxOutputTokens is null or >= 1, nameof(MaxOutputTokens), "must be at least 1.");
        Rules.That(MaxToolCalls is null or >= 1, nameof(MaxToolCalls), "must be at least 1.");
        Rules.That(Temperature is null or (>= 0 and <= 2), nameof(Temperature), "must be from 0 to 2.");
        Rules.That(TopP is null or (>= 0 and <= 1), nameof(TopP), "must be from 0 to 1.");
        Rules.That(TopLogProbs is null or (>= 0 and <= 20), nameof(TopLogProbs), "must be from 0 to 20.");
        Rules.That(Metadata is null || Metadata.Count <= MostMetadata, nameof(Metadata), $"has more than {MostMetadata} labels.");
        Rules.That(Metadata is null || Metadata.All(static label => label is { Key.Length: <= 64, Value.Length: <= 512 }), nameof(Metadata), "has a label that is null or too long: a name takes 64 characters, a value 512.");
        Rules.That(SafetyIdentifier is null or { Length: <= 64 }, nameof(SafetyIdentifier), "is longer than 64 characters. Send a hash of it.");
        Rules.That(Background != true || Store != false, nameof(Background), $"needs the response to be kept: leave {nameof(Store)} null.");
        RequireTools();
        RequireItems();
    }

    private void RequireTools()
    {
        Rules.That(Tools.All(static tool => tool is not null), nameof(Tools), "has null in it.");
        Rules.That(Tools.Count > 0 || ToolChoice is null || Prompt is not null || ToolChoice.Mode is "auto" or "none", nameof(ToolChoice), $"is set, but there are no {nameof(Tools)}.");
        string[] names = [.. Tools.Select(static tool => (tool as ResponseFunctionTool)?.Name ?? (tool as ResponseCustomTool)?.Name).OfType<string>()];
        Rules.That(names.Distinct(StringComparer.Ordinal).Count() == names.Length, nameof(Tools), "has two tools with the same name.");
        foreach (ResponseTool tool in Tools)
        {
            Rules.That(tool is not (ResponseFunctionTool { Name: null or "" } or ResponseCustomTool { Name: null or "" }), nameof(Tools), "has a tool without a name.");
            Rules.That(tool is not ResponseFileSearchTool { VectorStoreIds.Count: 0 }, nameof(Tools), "has a file search without vector stores.");
            Rules.That(tool is not ResponseMcpTool { ServerLabel: null or "" }, nameof(Tools), "has an MCP server without a label.");
        }
    }

    private void RequireItems()
    {
        IReadOnlyList<ResponseItem> items = Input?.Items ?? [];
        for (int i = 0; i < items.Count; i++)
        {
            Rules.That(items[i] is not ResponseMessage { Role: null }, nameof(Input), $"has a message without a role at {i}.");
            Rules.That(items[i] is not ResponseMessage { Content: null }, nameof(Input), $"has a message without content at {i}.");
            Rules.That(items[i] is not ResponseFunctionOutput { CallId: null or "" }, nameof(Input), $"has an output of a function without the id of its call at {i}.");
            Rules.That(items[i] is not ResponseItemReference { Id: null or "" }, nameof(Input), $"has a reference without an id at {i}.");
        }
    }
}
