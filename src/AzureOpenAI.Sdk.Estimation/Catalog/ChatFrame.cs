namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>What the service adds around the messages of a family of models: data, read from the model table.</summary>
internal sealed record ChatFrame
{
    /// <summary>Gets the tokens that prepare the reply, once a request.</summary>
    public int Priming { get; init; }

    public int PerMessage { get; init; }

    /// <summary>Gets how many times the role's own tokens count: 0 where only contents count.</summary>
    public int PerRole { get; init; } = 1;

    /// <summary>Gets what a name costs beside its own tokens.</summary>
    public int PerName { get; init; }

    /// <summary>Gets what an assistant's message in the history costs more.</summary>
    public int PerAssistant { get; init; }

    /// <summary>Gets how far below the rule a request may lie, and above: both 0 where the rule was exact on every recording.</summary>
    public Slack Slack { get; init; }

    /// <summary>Gets why the frame is not sure, for a reader; null where it is.</summary>
    public string? Note { get; init; }

    public ToolRule Tools { get; init; } = new();

    public ToolChoiceRule ToolChoice { get; init; } = new();

    public CallRule Calls { get; init; } = new();

    public SchemaRule Schema { get; init; } = new();

    /// <summary>Gets what differs on the Responses interface; null where nothing is known to.</summary>
    public ChatFrame? Responses { get; init; }

    /// <summary>Gets how far off earlier calls and outputs may be, where their rule is that of another interface.</summary>
    public Slack HistorySlack { get; init; }
}

/// <summary>How far the service's count may lie below a rule, and above.</summary>
internal readonly record struct Slack(int Below, int Above)
{
    public bool IsNone => Below == 0 && Above == 0;
}

/// <summary>What function definitions cost beside the tokens of their text.</summary>
internal sealed record ToolRule
{
    public int Alone { get; init; }

    public int AfterSystem { get; init; }

    /// <summary>Gets whether their text is joined to the system message and tokenized with it.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Gets whether the description of the parameters as a whole is shown to the model.</summary>
    public bool DescribesParameters { get; init; }

    /// <summary>Gets what they cost when no function has parameters; 0 where that makes no difference.</summary>
    public int WithoutParameters { get; init; }

    public Slack Slack { get; init; }

    /// <summary>Gets whether the rule is another family's, because no recording of this one is known.</summary>
    public bool IsAssumed { get; init; }
}

/// <summary>What a choice of tools costs.</summary>
internal sealed record ToolChoiceRule(int None = 0, int Named = 0, int FunctionCall = 0, bool CountsName = false);

/// <summary>What tool calls in the history cost.</summary>
internal sealed record CallRule
{
    /// <summary>Gets the frame of one call and its result.</summary>
    public int Single { get; init; }

    /// <summary>Gets how often the function's name counts for one call.</summary>
    public int Names { get; init; }

    /// <summary>Gets the frame of several calls in one message.</summary>
    public int Several { get; init; }

    /// <summary>Gets whether several calls cost as much as so many single ones.</summary>
    public bool IsEach { get; init; }

    /// <summary>Gets what a <c>function_call</c> of the older form costs beside its name and arguments.</summary>
    public int LegacyCall { get; init; }

    /// <summary>Gets what a message of the older role <c>function</c> costs more than another with a name.</summary>
    public int LegacyResult { get; init; }

    public Slack Slack { get; init; }
}

/// <summary>What a reply's JSON schema costs beside the tokens of its text.</summary>
internal sealed record SchemaRule
{
    public int Alone { get; init; }

    public int AfterSystem { get; init; }

    public int WithTools { get; init; }

    /// <summary>Gets the frame of a schema that is said not to be strict.</summary>
    public int NotStrict { get; init; }

    public Slack Slack { get; init; }

    public bool IsAssumed { get; init; }
}
