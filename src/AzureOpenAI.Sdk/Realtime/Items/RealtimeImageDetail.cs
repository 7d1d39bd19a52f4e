using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How closely an image is looked at. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeImageDetail
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeImageDetail(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that the model decides.</summary>
    public static RealtimeImageDetail Auto { get; } = new("auto");

    /// <summary>Gets that a small copy will do.</summary>
    public static RealtimeImageDetail Low { get; } = new("low");

    /// <summary>Gets that details matter.</summary>
    public static RealtimeImageDetail High { get; } = new("high");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeImageDetail>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeImageDetail(value), Auto, Low, High)
        {
        }
    }
}
