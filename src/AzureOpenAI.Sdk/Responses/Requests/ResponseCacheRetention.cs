using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>How long the cache of the prompt is kept. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseCacheRetention
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseCacheRetention(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets minutes.</summary>
    public static ResponseCacheRetention InMemory { get; } = new("in_memory");

    /// <summary>Gets a day.</summary>
    public static ResponseCacheRetention OneDay { get; } = new("24h");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseCacheRetention>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseCacheRetention(value), InMemory, OneDay)
        {
        }
    }
}
