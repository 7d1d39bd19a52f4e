using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How much a model reasons before it answers, for models that reason. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeEffort
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeEffort(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets hardly.</summary>
    public static RealtimeEffort Minimal { get; } = new("minimal");

    /// <summary>Gets little.</summary>
    public static RealtimeEffort Low { get; } = new("low");

    /// <summary>Gets some.</summary>
    public static RealtimeEffort Medium { get; } = new("medium");

    /// <summary>Gets much.</summary>
    public static RealtimeEffort High { get; } = new("high");

    /// <summary>Gets as much as it can.</summary>
    public static RealtimeEffort ExtraHigh { get; } = new("xhigh");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeEffort>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeEffort(value), Minimal, Low, Medium, High, ExtraHigh)
        {
        }
    }
}
