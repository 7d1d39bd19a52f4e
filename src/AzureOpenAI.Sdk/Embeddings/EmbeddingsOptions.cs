using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Embeddings;

/// <summary>What to embed, and how. What is null is decided by the service.</summary>
public sealed class EmbeddingsOptions : WireModel, IRequestOptions
{
    // The service's limit: quotas and limits of the Azure OpenAI documentation, 2025-07-11.
    internal const int MostInputs = 2_048;

    private static readonly OptionRules Rules = new(nameof(EmbeddingsOptions));

    /// <summary>Creates options for one text.</summary>
    /// <param name="text">The text, of at most 8,192 tokens.</param>
    public EmbeddingsOptions(string text) => Input = new TextInput(text);

    /// <summary>Creates options for several texts.</summary>
    /// <param name="texts">The texts, of at most 8,192 tokens each.</param>
    public EmbeddingsOptions(IEnumerable<string> texts) => Input = new TextInput(texts);

    /// <summary>Creates options for texts that are tokens already.</summary>
    /// <param name="tokens">The tokens of each text.</param>
    public EmbeddingsOptions(IEnumerable<IReadOnlyList<int>> tokens) => Input = new TextInput(tokens);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public EmbeddingsOptions()
    {
    }

    /// <summary>Gets or sets what to embed.</summary>
    public TextInput? Input { get; set; }

    /// <summary>Gets or sets how long the vectors are, for models that can shorten them.</summary>
    public int? Dimensions { get; set; }

    /// <summary>Gets or sets an id of the end user, to find abuse by.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets how the vectors travel: <c>float</c> or <c>base64</c>.</summary>
    /// <value>The default is <see langword="null"/>: the client asks for base64, which is smaller and quicker to read.</value>
    public string? EncodingFormat { get; set; }

    /// <summary>Gets or sets what kind of text it is, for models that ask.</summary>
    public string? InputType { get; set; }

    /// <summary>Gets or sets the model that a line of a batch or a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Names the number of inputs: what they say never reaches a log by accident.</summary>
    /// <returns>The type and the number of inputs.</returns>
    public override string ToString() => $"{nameof(EmbeddingsOptions)} ({Input?.Count ?? 0} inputs)";

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal EmbeddingsOptions Unrouted() => Model is null ? this : With(Input);

    internal EmbeddingsOptions With(TextInput? input)
    {
        var copy = (EmbeddingsOptions)MemberwiseClone();
        copy.Model = null;
        copy.Input = input;
        return copy;
    }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate(bool anyNumber = false)
    {
        Rules.That(Input is { Count: > 0 }, nameof(Input), "is empty. Give at least one text.");
        Rules.That(Input!.Count <= MostInputs || anyNumber, nameof(Input),
            $"has {Input.Count} inputs; the service takes at most {MostInputs} a call. Use {nameof(EmbeddingsClient.GenerateManyAsync)}, which makes as many calls as it needs.");
        Rules.That(!Input.HasEmpty, nameof(Input), "has an empty text, which the service refuses. Leave it out.");
        Rules.That(Dimensions is null or >= 1, nameof(Dimensions), "must be at least 1.");
    }

    void IRequestOptions.Validate() => Validate();
}
