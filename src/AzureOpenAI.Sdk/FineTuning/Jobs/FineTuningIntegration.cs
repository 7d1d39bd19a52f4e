using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A tool that follows the training. A kind that this version does not know is an <see cref="UnknownIntegration"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class FineTuningIntegration : WireModel
{
    private protected FineTuningIntegration(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<FineTuningIntegration>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "wandb" => Wire<WandbIntegration>.Info,
            _ => Wire<UnknownIntegration>.Info,
        };
    }
}
