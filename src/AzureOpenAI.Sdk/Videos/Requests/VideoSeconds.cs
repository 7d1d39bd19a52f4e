using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>How long a video is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct VideoSeconds
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public VideoSeconds(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets 4 seconds.</summary>
    public static VideoSeconds Four { get; } = new("4");

    /// <summary>Gets 8 seconds.</summary>
    public static VideoSeconds Eight { get; } = new("8");

    /// <summary>Gets 12 seconds.</summary>
    public static VideoSeconds Twelve { get; } = new("12");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<VideoSeconds>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new VideoSeconds(value), Four, Eight, Twelve)
        {
        }
    }
}
