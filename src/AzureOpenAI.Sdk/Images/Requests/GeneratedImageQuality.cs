using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>How carefully an image is made: more costs more tokens and time. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct GeneratedImageQuality
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public GeneratedImageQuality(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets what the model finds best.</summary>
    public static GeneratedImageQuality Auto { get; } = new("auto");

    /// <summary>Gets the quickest, of the gpt-image models.</summary>
    public static GeneratedImageQuality Low { get; } = new("low");

    /// <summary>Gets the middle, of the gpt-image models.</summary>
    public static GeneratedImageQuality Medium { get; } = new("medium");

    /// <summary>Gets the finest, of the gpt-image models.</summary>
    public static GeneratedImageQuality High { get; } = new("high");

    /// <summary>Gets the usual quality of DALL-E.</summary>
    public static GeneratedImageQuality Standard { get; } = new("standard");

    /// <summary>Gets the finer quality of DALL-E 3.</summary>
    public static GeneratedImageQuality Hd { get; } = new("hd");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<GeneratedImageQuality>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new GeneratedImageQuality(value), Auto, Low, Medium, High, Standard, Hd)
        {
        }
    }
}
