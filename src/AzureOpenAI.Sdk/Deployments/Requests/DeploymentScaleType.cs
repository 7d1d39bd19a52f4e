using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How an older deployment, without a SKU, is scaled. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct DeploymentScaleType
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public DeploymentScaleType(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets what the service decides.</summary>
    public static DeploymentScaleType Standard { get; } = new("Standard");

    /// <summary>Gets a capacity that was set.</summary>
    public static DeploymentScaleType Manual { get; } = new("Manual");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<DeploymentScaleType>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new DeploymentScaleType(value), Standard, Manual)
        {
        }
    }
}
