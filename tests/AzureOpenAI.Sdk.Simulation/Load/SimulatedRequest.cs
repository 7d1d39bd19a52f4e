namespace AzureOpenAI.Sdk.Simulation.Load;

/// <summary>One call of the load: what it asks, and what became of it.</summary>
internal sealed class SimulatedRequest(int id, string prompt, int? maxTokens, int outputTokens)
{
    internal int Id { get; } = id;

    internal string Prompt { get; } = prompt;

    /// <summary>Gets the limit that the request names; null when it names none.</summary>
    internal int? MaxTokens { get; } = maxTokens;

    /// <summary>Gets the input as a tokenizer counts it, which is less than what the service's gate takes.</summary>
    internal int InputTokens { get; } = (prompt.Length / 5) + 8;

    /// <summary>Gets how many tokens the answer has.</summary>
    internal int OutputTokens { get; } = outputTokens;

    internal long StartedAt { get; set; }

    /// <summary>Gets or sets when the last attempt was sent.</summary>
    internal long SentAt { get; set; }

    internal int Attempts { get; set; }

    /// <summary>Gets or sets what the caller was told in place of an answer; null when it was answered.</summary>
    internal string? Failure { get; set; }

    /// <summary>Gets or sets when the caller was told to come back; null when it was not.</summary>
    internal TimeSpan? ToldSoonest { get; set; }

    /// <summary>Gets how long the call took longer than one that was sent at once and answered.</summary>
    internal TimeSpan Added => TimeSpan.FromTicks(SentAt - StartedAt);
}
