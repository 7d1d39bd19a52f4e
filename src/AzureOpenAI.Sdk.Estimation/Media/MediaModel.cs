using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>What is known of a model that makes images or deals with sound: its rule and its prices, as the table has them.</summary>
internal sealed record MediaModel(string Name, string Kind, string? Encoding, JsonElement Row, string AsOf, string Source, string Currency)
{
    /// <summary>Gets the version that the name asked for; null when it named none.</summary>
    public string? Version { get; init; }

    /// <summary>Gets whether the rule is that of a near relative.</summary>
    public bool IsAssumed => Row.Flag("assumed") || Row.Flag("encodingAssumed");

    public decimal? PricePerHour => Row.Decimal("perHour");

    public decimal? PricePerMillionCharacters => Row.Decimal("perMillionCharacters");

    public int? MaxOutputTokens => Row.Number("maxOutput");

    /// <summary>Gets how long a text to say or a prompt may be, in characters; null when it is not known.</summary>
    public int? MaxCharacters => Row.Number("maxCharacters");

    /// <summary>Gets the ways of hosting that the prices are for.</summary>
    public IReadOnlyList<string> PricedTypes => Row.Texts("types") is { Count: > 0 } types ? types : ["GlobalStandard"];

    /// <summary>Gets what a figure of money leaves out or rests on, for a reader.</summary>
    public IReadOnlyList<string> Notes => Row.Texts("notes");

    public decimal? Price(string name) => Row.Member("prices")?.Decimal(name);

    /// <summary>Gets the prices of tokens in the form that all models have; null where the model is billed otherwise.</summary>
    public TokenPrice? TokenPrice => Price("textInput") is not { } input ? null : new()
    {
        Input = input,
        CachedInput = Price("cachedTextInput"),
        Output = Price("textOutput"),
        AudioInput = Price("audioInput"),
        AudioOutput = Price("audioOutput"),
        ImageInput = Price("imageInput"),
        ImageOutput = Price("imageOutput"),
        Currency = Currency,
        AsOf = AsOf,
        Source = Source,
    };

    public bool IsPricedFor(DeploymentType type) => PricedTypes.Any(one => new DeploymentType(one) == type);

    public bool Serves(RequestKind kind) => Kind switch
    {
        "image" => kind is RequestKind.ImageGeneration or RequestKind.ImageEdit,
        "transcription" => kind is RequestKind.Transcription or RequestKind.Translation,
        "speech" => kind == RequestKind.Speech,
        _ => kind == RequestKind.Realtime,
    };

    public override string ToString() => Version is null ? Name : $"{Name} {Version}";
}
