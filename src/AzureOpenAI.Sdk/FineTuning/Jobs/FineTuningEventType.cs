using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>What an event tells. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FineTuningEventType
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FineTuningEventType(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it tells something in words.</summary>
    public static FineTuningEventType Message { get; } = new("message");

    /// <summary>Gets that it has figures of the training.</summary>
    public static FineTuningEventType Metrics { get; } = new("metrics");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FineTuningEventType>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FineTuningEventType(value), Message, Metrics)
        {
        }
    }
}
