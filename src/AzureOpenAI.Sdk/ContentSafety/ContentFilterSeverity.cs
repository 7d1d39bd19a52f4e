using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>How severe a filter found a text. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ContentFilterSeverity
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ContentFilterSeverity(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets nothing found.</summary>
    public static ContentFilterSeverity Safe { get; } = new("safe");

    /// <summary>Gets low severity.</summary>
    public static ContentFilterSeverity Low { get; } = new("low");

    /// <summary>Gets medium severity.</summary>
    public static ContentFilterSeverity Medium { get; } = new("medium");

    /// <summary>Gets high severity.</summary>
    public static ContentFilterSeverity High { get; } = new("high");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ContentFilterSeverity>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ContentFilterSeverity(value), Safe, Low, Medium, High)
        {
        }
    }
}
