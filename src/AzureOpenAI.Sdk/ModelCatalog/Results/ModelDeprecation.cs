using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ModelCatalog;

/// <summary>When a model ends.</summary>
public sealed class ModelDeprecation : WireModel
{
    /// <summary>Gets or sets after when it can't be trained any more, in seconds since 1970.</summary>
    public long? FineTune { get; set; }

    /// <summary>Gets or sets after when it does not answer any more, in seconds since 1970.</summary>
    public long? Inference { get; set; }

    /// <summary>Gets <see cref="FineTune"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? FineTuneEnds => UnixTime.ToTime(FineTune);

    /// <summary>Gets <see cref="Inference"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? InferenceEnds => UnixTime.ToTime(Inference);
}
