using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>How closely an edited image keeps to the input, faces above all. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ImageInputFidelity
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ImageInputFidelity(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets loosely.</summary>
    public static ImageInputFidelity Low { get; } = new("low");

    /// <summary>Gets closely, for more input tokens.</summary>
    public static ImageInputFidelity High { get; } = new("high");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ImageInputFidelity>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ImageInputFidelity(value), Low, High)
        {
        }
    }
}
