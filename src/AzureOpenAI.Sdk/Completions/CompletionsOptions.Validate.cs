namespace AzureOpenAI.Sdk.Completions;

public sealed partial class CompletionsOptions
{
    // The ranges are those of the service's OpenAPI document, version 2024-10-21.
    private const int MostStops = 4;

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate(bool streamed = false)
    {
        var rules = new OptionRules(nameof(CompletionsOptions));
        rules.That(Prompt is null or { Count: > 0 }, nameof(Prompt), "is empty. Give at least one text, or null for a document that the model begins itself.");
        rules.That(MaxTokens is null or >= 0, nameof(MaxTokens), "must not be negative.");
        rules.That(N is null or (>= 1 and <= 128), nameof(N), "must be from 1 to 128.");
        rules.That(BestOf is null or (>= 0 and <= 20), nameof(BestOf), "must be from 0 to 20.");
        rules.That(BestOf is null || BestOf >= (N ?? 1), nameof(BestOf), $"must not be below {nameof(N)}: as many are returned.");
        rules.That(BestOf is null or <= 1 || !streamed, nameof(BestOf), "can't be streamed: the best is known only when all have ended. Leave it null, or call CompleteAsync.");
        rules.That(LogProbs is null or (>= 0 and <= 5), nameof(LogProbs), "must be from 0 to 5.");
        rules.That(Temperature is null or (>= 0 and <= 2), nameof(Temperature), "must be from 0 to 2.");
        rules.That(TopP is null or (>= 0 and <= 1), nameof(TopP), "must be from 0 to 1.");
        rules.That(FrequencyPenalty is null or (>= -2 and <= 2), nameof(FrequencyPenalty), "must be from -2 to 2.");
        rules.That(PresencePenalty is null or (>= -2 and <= 2), nameof(PresencePenalty), "must be from -2 to 2.");
        rules.That(Stop.Count <= MostStops, nameof(Stop), $"has {Stop.Count} texts; the service takes at most {MostStops}.");
        rules.That(LogitBias is null || LogitBias.All(bias => bias.Value is >= -100 and <= 100 && int.TryParse(bias.Key, out _)), nameof(LogitBias), "maps numbers of tokens to values from -100 to 100.");
        rules.That(Echo != true || Suffix is null, nameof(Echo), $"and {nameof(Suffix)} are both set: the service fills a gap or repeats the prompt.");
    }
}
