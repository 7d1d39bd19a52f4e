using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>What a quota counts. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct UsageUnit
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public UsageUnit(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets single things, such as thousands of tokens a minute, or units of throughput.</summary>
    public static UsageUnit Count { get; } = new("Count");

    /// <summary>Gets bytes.</summary>
    public static UsageUnit Bytes { get; } = new("Bytes");

    /// <summary>Gets seconds.</summary>
    public static UsageUnit Seconds { get; } = new("Seconds");

    /// <summary>Gets parts of a hundred.</summary>
    public static UsageUnit Percent { get; } = new("Percent");

    /// <summary>Gets single things a second.</summary>
    public static UsageUnit CountPerSecond { get; } = new("CountPerSecond");

    /// <summary>Gets bytes a second.</summary>
    public static UsageUnit BytesPerSecond { get; } = new("BytesPerSecond");

    /// <summary>Gets thousandths of a second.</summary>
    public static UsageUnit Milliseconds { get; } = new("Milliseconds");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<UsageUnit>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new UsageUnit(value), Count, Bytes, Seconds, Percent, CountPerSecond, BytesPerSecond, Milliseconds)
        {
        }
    }
}
