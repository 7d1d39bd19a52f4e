using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>How strictly the gpt-image models check what they are asked for. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct GeneratedImageModeration
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public GeneratedImageModeration(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the usual check.</summary>
    public static GeneratedImageModeration Auto { get; } = new("auto");

    /// <summary>Gets a less strict check.</summary>
    public static GeneratedImageModeration Low { get; } = new("low");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<GeneratedImageModeration>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new GeneratedImageModeration(value), Auto, Low)
        {
        }
    }
}
