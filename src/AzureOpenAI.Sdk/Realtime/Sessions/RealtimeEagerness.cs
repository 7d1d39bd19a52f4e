using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How soon the model takes its turn. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeEagerness
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeEagerness(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it waits up to 8 seconds.</summary>
    public static RealtimeEagerness Low { get; } = new("low");

    /// <summary>Gets that it waits up to 4 seconds.</summary>
    public static RealtimeEagerness Medium { get; } = new("medium");

    /// <summary>Gets that it waits up to 2 seconds.</summary>
    public static RealtimeEagerness High { get; } = new("high");

    /// <summary>Gets the default, which is the same as medium.</summary>
    public static RealtimeEagerness Auto { get; } = new("auto");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeEagerness>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeEagerness(value), Low, Medium, High, Auto)
        {
        }
    }
}
