namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>What the lines of a training file are.</summary>
public enum TrainingFileFormat
{
    /// <summary>Conversations that end with a good reply: <c>messages</c>, for supervised training.</summary>
    Chat,

    /// <summary>A <c>prompt</c> and its <c>completion</c>, for models that take no messages.</summary>
    Completion,

    /// <summary>An <c>input</c> with a <c>preferred_output</c> and a <c>non_preferred_output</c>, for direct preference optimization.</summary>
    Preference,

    /// <summary>Conversations that end with a question, and members of one's own that the grader knows, for reinforcement.</summary>
    Reinforcement,
}
