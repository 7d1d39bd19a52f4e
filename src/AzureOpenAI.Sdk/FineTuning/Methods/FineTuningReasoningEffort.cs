using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How much a model reasons while it is trained by reinforcement. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FineTuningReasoningEffort
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FineTuningReasoningEffort(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the service's own choice.</summary>
    public static FineTuningReasoningEffort Default { get; } = new("default");

    /// <summary>Gets little reasoning.</summary>
    public static FineTuningReasoningEffort Low { get; } = new("low");

    /// <summary>Gets some reasoning.</summary>
    public static FineTuningReasoningEffort Medium { get; } = new("medium");

    /// <summary>Gets much reasoning.</summary>
    public static FineTuningReasoningEffort High { get; } = new("high");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FineTuningReasoningEffort>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FineTuningReasoningEffort(value), Default, Low, Medium, High)
        {
        }
    }
}
