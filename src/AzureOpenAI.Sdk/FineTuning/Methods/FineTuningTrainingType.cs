using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>Where and at what price Azure trains. The service may add values; one that has no member here can be made and survives.</summary>
/// <remarks>The values are those of Azure's guide to fine-tuning (2025); none of the service's OpenAPI documents lists them.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct FineTuningTrainingType
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FineTuningTrainingType(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets training in the region of the resource.</summary>
    public static FineTuningTrainingType Standard { get; } = new("Standard");

    /// <summary>Gets training in any region, at a lower price.</summary>
    public static FineTuningTrainingType GlobalStandard { get; } = new("GlobalStandard");

    /// <summary>Gets training on spare capacity, at the lowest price; it may be interrupted.</summary>
    public static FineTuningTrainingType Developer { get; } = new("Developer");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FineTuningTrainingType>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FineTuningTrainingType(value), Standard, GlobalStandard, Developer)
        {
        }
    }
}
