using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>What is known of a model that makes images or deals with sound: its rule and its prices, as the table has them.</summary>
internal sealed record MediaModel(string Name, string Kind, string? Encoding, JsonElement Row, string AsOf, string Source, string Currency)
{
    /// <summary>Gets whether the rule is that of a near relative.</summary>
    public bool IsAssumed => Row.Flag("assumed") || Row.Flag("encodingAssumed");

    public decimal? PricePerHour => Row.Decimal("perHour");

    public decimal? PricePerMillionCharacters => Row.Decimal("perMillionCharacters");

    public int? MaxOutputTokens => Row.Number("maxOutput");

    public decimal? Price(string name) => Row.Member("prices")?.Decimal(name);

    public bool Serves(RequestKind kind) => Kind switch
    {
        "image" => kind is RequestKind.ImageGeneration or RequestKind.ImageEdit,
        "transcription" => kind is RequestKind.Transcription or RequestKind.Translation,
        "speech" => kind == RequestKind.Speech,
        _ => kind == RequestKind.Realtime,
    };
}
