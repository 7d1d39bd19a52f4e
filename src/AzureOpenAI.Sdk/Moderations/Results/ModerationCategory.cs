namespace AzureOpenAI.Sdk.Moderations;

/// <summary>What a content may be flagged for. The service may add values; one that has no member here can be made and survives.</summary>
public readonly record struct ModerationCategory
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ModerationCategory(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets hate for what somebody is: race, gender, ethnicity, religion, nationality, orientation, disability or caste.</summary>
    public static ModerationCategory Hate { get; } = new("hate");

    /// <summary>Gets hate that also threatens violence.</summary>
    public static ModerationCategory HateThreatening { get; } = new("hate/threatening");

    /// <summary>Gets language that harasses somebody.</summary>
    public static ModerationCategory Harassment { get; } = new("harassment");

    /// <summary>Gets harassment that also threatens violence.</summary>
    public static ModerationCategory HarassmentThreatening { get; } = new("harassment/threatening");

    /// <summary>Gets advice how to do what is against the law.</summary>
    public static ModerationCategory Illicit { get; } = new("illicit");

    /// <summary>Gets advice how to do what is against the law, with violence or a weapon.</summary>
    public static ModerationCategory IllicitViolent { get; } = new("illicit/violent");

    /// <summary>Gets what promotes or shows harm to oneself.</summary>
    public static ModerationCategory SelfHarm { get; } = new("self-harm");

    /// <summary>Gets that somebody means to harm themselves.</summary>
    public static ModerationCategory SelfHarmIntent { get; } = new("self-harm/intent");

    /// <summary>Gets how to harm oneself.</summary>
    public static ModerationCategory SelfHarmInstructions { get; } = new("self-harm/instructions");

    /// <summary>Gets what is meant to arouse, apart from health and education.</summary>
    public static ModerationCategory Sexual { get; } = new("sexual");

    /// <summary>Gets sexual content with somebody under 18.</summary>
    public static ModerationCategory SexualMinors { get; } = new("sexual/minors");

    /// <summary>Gets death, violence or injury.</summary>
    public static ModerationCategory Violence { get; } = new("violence");

    /// <summary>Gets death, violence or injury, shown closely.</summary>
    public static ModerationCategory ViolenceGraphic { get; } = new("violence/graphic");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";
}
