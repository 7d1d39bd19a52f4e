using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>How DALL-E hands over its images. The gpt-image models always send the bytes. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct GeneratedImageDelivery
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public GeneratedImageDelivery(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets an address, from which the image can be loaded for an hour at least.</summary>
    public static GeneratedImageDelivery Url { get; } = new("url");

    /// <summary>Gets the bytes, within the answer.</summary>
    public static GeneratedImageDelivery Bytes { get; } = new("b64_json");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<GeneratedImageDelivery>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new GeneratedImageDelivery(value), Url, Bytes)
        {
        }
    }
}
