using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Where the microphone is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeNoiseField
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeNoiseField(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it is close.</summary>
    public static RealtimeNoiseField Near { get; } = new("near_field");

    /// <summary>Gets that it is far.</summary>
    public static RealtimeNoiseField Far { get; } = new("far_field");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeNoiseField>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeNoiseField(value), Near, Far)
        {
        }
    }
}
