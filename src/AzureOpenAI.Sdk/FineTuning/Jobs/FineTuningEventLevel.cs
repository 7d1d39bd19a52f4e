using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How grave an event is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FineTuningEventLevel
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FineTuningEventLevel(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it is for information.</summary>
    public static FineTuningEventLevel Info { get; } = new("info");

    /// <summary>Gets that something may be wrong.</summary>
    public static FineTuningEventLevel Warn { get; } = new("warn");

    /// <summary>Gets that something failed.</summary>
    public static FineTuningEventLevel Error { get; } = new("error");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FineTuningEventLevel>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FineTuningEventLevel(value), Info, Warn, Error)
        {
        }
    }
}
