using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>The file format of an image, with the gpt-image models. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct GeneratedImageFormat
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public GeneratedImageFormat(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets PNG, without loss.</summary>
    public static GeneratedImageFormat Png { get; } = new("png");

    /// <summary>Gets JPEG, the quickest.</summary>
    public static GeneratedImageFormat Jpeg { get; } = new("jpeg");

    /// <summary>Gets WebP.</summary>
    public static GeneratedImageFormat WebP { get; } = new("webp");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<GeneratedImageFormat>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new GeneratedImageFormat(value), Png, Jpeg, WebP)
        {
        }
    }
}
