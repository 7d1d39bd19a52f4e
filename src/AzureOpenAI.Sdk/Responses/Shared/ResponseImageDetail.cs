using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>How closely an image or a file is looked at. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseImageDetail
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseImageDetail(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that the service decides.</summary>
    public static ResponseImageDetail Auto { get; } = new("auto");

    /// <summary>Gets a quick look.</summary>
    public static ResponseImageDetail Low { get; } = new("low");

    /// <summary>Gets a close look.</summary>
    public static ResponseImageDetail High { get; } = new("high");

    /// <summary>Gets the image as it is, not made smaller.</summary>
    public static ResponseImageDetail Original { get; } = new("original");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseImageDetail>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseImageDetail(value), Auto, Low, High, Original)
        {
        }
    }
}
