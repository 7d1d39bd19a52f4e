using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How a model is trained. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FineTuningMethodType
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FineTuningMethodType(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets training on examples of good replies.</summary>
    public static FineTuningMethodType Supervised { get; } = new("supervised");

    /// <summary>Gets training on pairs of a preferred and another reply: direct preference optimization.</summary>
    public static FineTuningMethodType Dpo { get; } = new("dpo");

    /// <summary>Gets training on replies that the model makes itself and a grader scores.</summary>
    public static FineTuningMethodType Reinforcement { get; } = new("reinforcement");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FineTuningMethodType>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FineTuningMethodType(value), Supervised, Dpo, Reinforcement)
        {
        }
    }
}
