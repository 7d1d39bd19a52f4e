using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>What kind of content a score is about. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ModerationInputType
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ModerationInputType(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the text.</summary>
    public static ModerationInputType Text { get; } = new("text");

    /// <summary>Gets the image.</summary>
    public static ModerationInputType Image { get; } = new("image");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ModerationInputType>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ModerationInputType(value), Text, Image)
        {
        }
    }
}
