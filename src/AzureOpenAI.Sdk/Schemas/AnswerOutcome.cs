namespace AzureOpenAI.Sdk.Schemas;

/// <summary>What became of a question for a value.</summary>
public enum AnswerOutcome
{
    /// <summary>The value is there.</summary>
    Value,

    /// <summary>The model refused, and said why.</summary>
    Refused,

    /// <summary>The token limit cut the reply off.</summary>
    CutOff,

    /// <summary>The content filter cut the reply off.</summary>
    Filtered,

    /// <summary>The reply is whole but not what was asked for, as may be with a schema that is not strict.</summary>
    Malformed,
}
