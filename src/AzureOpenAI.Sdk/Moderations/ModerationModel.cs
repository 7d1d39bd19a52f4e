using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>A model that moderates. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ModerationModel
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ModerationModel(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the newest model for texts and images.</summary>
    public static ModerationModel OmniLatest { get; } = new("omni-moderation-latest");

    /// <summary>Gets the newest model for texts alone.</summary>
    public static ModerationModel TextLatest { get; } = new("text-moderation-latest");

    /// <summary>Gets a model for texts alone that changes less often.</summary>
    public static ModerationModel TextStable { get; } = new("text-moderation-stable");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ModerationModel>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ModerationModel(value), OmniLatest, TextLatest, TextStable)
        {
        }
    }
}
