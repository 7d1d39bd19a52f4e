using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>A part of what is looked at. A kind that this version does not know is an <see cref="UnknownModerationInputPart"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ModerationInputPart : WireModel
{
    private protected ModerationInputPart(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ModerationInputPart>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "text" => Wire<ModerationText>.Info,
            "image_url" => Wire<ModerationImage>.Info,
            _ => Wire<UnknownModerationInputPart>.Info,
        };
    }
}
