using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What may call a tool. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseToolCaller
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseToolCaller(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the model.</summary>
    public static ResponseToolCaller Direct { get; } = new("direct");

    /// <summary>Gets a program that the model wrote.</summary>
    public static ResponseToolCaller Programmatic { get; } = new("programmatic");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseToolCaller>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseToolCaller(value), Direct, Programmatic)
        {
        }
    }
}
