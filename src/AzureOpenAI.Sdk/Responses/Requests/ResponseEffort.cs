using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>How long a reasoning model thinks. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseEffort
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseEffort(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets not at all.</summary>
    public static ResponseEffort None { get; } = new("none");

    /// <summary>Gets hardly.</summary>
    public static ResponseEffort Minimal { get; } = new("minimal");

    /// <summary>Gets a little.</summary>
    public static ResponseEffort Low { get; } = new("low");

    /// <summary>Gets some.</summary>
    public static ResponseEffort Medium { get; } = new("medium");

    /// <summary>Gets long.</summary>
    public static ResponseEffort High { get; } = new("high");

    /// <summary>Gets longer.</summary>
    public static ResponseEffort ExtraHigh { get; } = new("xhigh");

    /// <summary>Gets as long as it can.</summary>
    public static ResponseEffort Max { get; } = new("max");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseEffort>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseEffort(value), None, Minimal, Low, Medium, High, ExtraHigh, Max)
        {
        }
    }
}
