using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>What stands behind the subject of an image, with the gpt-image models. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct GeneratedImageBackground
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public GeneratedImageBackground(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets what the model finds best.</summary>
    public static GeneratedImageBackground Auto { get; } = new("auto");

    /// <summary>Gets nothing: the format must be PNG or WebP.</summary>
    public static GeneratedImageBackground Transparent { get; } = new("transparent");

    /// <summary>Gets a picture or a colour.</summary>
    public static GeneratedImageBackground Opaque { get; } = new("opaque");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<GeneratedImageBackground>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new GeneratedImageBackground(value), Auto, Transparent, Opaque)
        {
        }
    }
}
