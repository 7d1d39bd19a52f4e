using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What happens when the conversation is too long for the model. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseTruncation
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseTruncation(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that the middle is dropped.</summary>
    public static ResponseTruncation Auto { get; } = new("auto");

    /// <summary>Gets that the request is refused.</summary>
    public static ResponseTruncation Disabled { get; } = new("disabled");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseTruncation>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseTruncation(value), Auto, Disabled)
        {
        }
    }
}
