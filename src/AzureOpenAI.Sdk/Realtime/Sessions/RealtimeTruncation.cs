using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What happens when the conversation is too long for the model.</summary>
public sealed class RealtimeTruncation : WireModel
{
    /// <summary>Gets that the oldest items are left out.</summary>
    public static RealtimeTruncation Auto => new() { Word = "auto" };

    /// <summary>Gets that the response fails.</summary>
    public static RealtimeTruncation Disabled => new() { Word = "disabled" };

    /// <summary>Gets the word that says it all; null when there are members.</summary>
    [JsonIgnore]
    public string? Word { get; private init; }

    /// <summary>Gets or sets the kind: <c>retention_ratio</c> is all that there is.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets how much of the room stays filled when items are left out, from 0 to 1: with less, the cache serves longer.</summary>
    public double? RetentionRatio { get; set; }

    /// <summary>Gets or sets limits for parts of the context.</summary>
    public RealtimeTokenLimits? TokenLimits { get; set; }

    /// <summary>Makes that more is left out at once than has to be, so that the cache serves longer.</summary>
    /// <param name="ratio">How much of the room stays filled, from 0 to 1.</param>
    /// <returns>The choice.</returns>
    public static RealtimeTruncation Retain(double ratio) => new() { Type = "retention_ratio", RetentionRatio = ratio };

    /// <summary>Reads and writes it: a word, or an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : WordOrObjectConverter<RealtimeTruncation>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(static word => new() { Word = word }, static value => value.Word)
        {
        }
    }
}
