using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>A text to go on with, and how. What is null is decided by the service. For new work, take chat: few models still complete texts.</summary>
/// <remarks>The client never changes it: one object may be used for many calls, also at once, as long as nobody changes it meanwhile.</remarks>
public sealed partial class CompletionsOptions : WireModel, IRequestOptions, IRoutedOptions
{
    /// <summary>Creates options for one text.</summary>
    /// <param name="prompt">The text to go on with.</param>
    public CompletionsOptions(string prompt) => Prompt = new TextInput(prompt);

    /// <summary>Creates options for several texts, each of which is gone on with.</summary>
    /// <param name="prompts">The texts.</param>
    public CompletionsOptions(IEnumerable<string> prompts) => Prompt = new TextInput(prompts);

    /// <summary>Creates options for texts that are tokens already.</summary>
    /// <param name="prompts">The tokens of each text.</param>
    public CompletionsOptions(IEnumerable<IReadOnlyList<int>> prompts) => Prompt = new TextInput(prompts);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public CompletionsOptions()
    {
    }

    /// <summary>Gets or sets what to go on with: a text, several, or their tokens.</summary>
    /// <value>The default is <see langword="null"/>: the model begins a document of its own.</value>
    public TextInput? Prompt { get; set; }

    /// <summary>Gets or sets what stands after the completion, so that it fills a gap; only for models that can.</summary>
    public string? Suffix { get; set; }

    /// <summary>Gets or sets how many tokens a completion may have; the service takes 16.</summary>
    public int? MaxTokens { get; set; }

    string? IRoutedOptions.CacheKey => null;

    long? IRoutedOptions.OutputLimit => MaxTokens is { } most ? (long)most * (BestOf ?? N ?? 1) : null;

    /// <summary>Gets or sets how free the choice of words is, from 0 to 2; 1 by default.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets from how much of the likelihood words are chosen, from 0 to 1; an alternative to the temperature.</summary>
    public double? TopP { get; set; }

    /// <summary>Gets or sets how many completions each prompt gets, from 1 to 128, each billed; 1 by default.</summary>
    public int? N { get; set; }

    /// <summary>Gets or sets how many completions are made to return the likeliest <see cref="N"/> of them, at most 20; all are billed. Not for streams.</summary>
    public int? BestOf { get; set; }

    /// <summary>Gets or sets whether the completion begins with its prompt.</summary>
    public bool? Echo { get; set; }

    /// <summary>Gets or sets how many of the likeliest tokens are told for each place, from 0 to 5.</summary>
    [JsonPropertyName("logprobs")]
    public int? LogProbs { get; set; }

    /// <summary>Gets or sets texts that end the completion, at most 4.</summary>
    [JsonConverter(typeof(ListOrOneConverter<string>))]
    public IReadOnlyList<string> Stop { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets a number that makes completions mostly repeatable.</summary>
    public long? Seed { get; set; }

    /// <summary>Gets or sets how much repeated words are avoided, from -2 to 2.</summary>
    public double? FrequencyPenalty { get; set; }

    /// <summary>Gets or sets how much new subjects are sought, from -2 to 2.</summary>
    public double? PresencePenalty { get; set; }

    /// <summary>Gets or sets how much single tokens are favoured, by their number, from -100 to 100.</summary>
    public IReadOnlyDictionary<string, double>? LogitBias { get; set; }

    /// <summary>Gets or sets an id of the end user, to find abuse by.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets what a stream tells beside the completion. The client asks for the usage unless this is set.</summary>
    public CompletionsStreamOptions? StreamOptions { get; set; }

    /// <summary>Gets or sets the model that a line of a batch or a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether a recorded request asks for a stream. A client sets it by the method that is called.</summary>
    public bool? Stream { get; set; }

    /// <summary>Names the number of prompts: what they say never reaches a log by accident.</summary>
    /// <returns>The type and the number of prompts.</returns>
    public override string ToString() => $"{nameof(CompletionsOptions)} ({Prompt?.Count ?? 0} prompts)";

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal CompletionsOptions Unrouted()
    {
        if (Model is null && Stream is null)
        {
            return this;
        }

        var copy = (CompletionsOptions)MemberwiseClone();
        (copy.Model, copy.Stream) = (null, null);
        return copy;
    }

    void IRequestOptions.Validate() => Validate();
}
