using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>How much the model says. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseVerbosity
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseVerbosity(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets little.</summary>
    public static ResponseVerbosity Low { get; } = new("low");

    /// <summary>Gets some.</summary>
    public static ResponseVerbosity Medium { get; } = new("medium");

    /// <summary>Gets much.</summary>
    public static ResponseVerbosity High { get; } = new("high");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseVerbosity>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseVerbosity(value), Low, Medium, High)
        {
        }
    }
}
