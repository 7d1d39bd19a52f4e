using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>When the service puts a newer version of the model in the place of the deployed one. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct VersionUpgradeOption
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public VersionUpgradeOption(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets as soon as another version is the model's default.</summary>
    public static VersionUpgradeOption OnceNewDefaultVersionAvailable { get; } = new("OnceNewDefaultVersionAvailable");

    /// <summary>Gets only when the deployed version is retired.</summary>
    public static VersionUpgradeOption OnceCurrentVersionExpired { get; } = new("OnceCurrentVersionExpired");

    /// <summary>Gets never: when the version is retired, the deployment stops to answer.</summary>
    public static VersionUpgradeOption NoAutoUpgrade { get; } = new("NoAutoUpgrade");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<VersionUpgradeOption>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new VersionUpgradeOption(value), OnceNewDefaultVersionAvailable, OnceCurrentVersionExpired, NoAutoUpgrade)
        {
        }
    }
}
