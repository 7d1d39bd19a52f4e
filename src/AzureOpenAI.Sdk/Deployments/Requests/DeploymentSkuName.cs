using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How a deployment is hosted and paid for. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct DeploymentSkuName
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public DeploymentSkuName(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets hosting in the region of the account, paid by the token.</summary>
    public static DeploymentSkuName Standard { get; } = new("Standard");

    /// <summary>Gets hosting anywhere, paid by the token.</summary>
    public static DeploymentSkuName GlobalStandard { get; } = new("GlobalStandard");

    /// <summary>Gets hosting within the data zone of the account, paid by the token.</summary>
    public static DeploymentSkuName DataZoneStandard { get; } = new("DataZoneStandard");

    /// <summary>Gets provisioned throughput in the region of the account, paid by the hour.</summary>
    public static DeploymentSkuName ProvisionedManaged { get; } = new("ProvisionedManaged");

    /// <summary>Gets provisioned throughput anywhere, paid by the hour.</summary>
    public static DeploymentSkuName GlobalProvisionedManaged { get; } = new("GlobalProvisionedManaged");

    /// <summary>Gets provisioned throughput within the data zone of the account, paid by the hour.</summary>
    public static DeploymentSkuName DataZoneProvisionedManaged { get; } = new("DataZoneProvisionedManaged");

    /// <summary>Gets batches alone, anywhere.</summary>
    public static DeploymentSkuName GlobalBatch { get; } = new("GlobalBatch");

    /// <summary>Gets batches alone, within the data zone of the account.</summary>
    public static DeploymentSkuName DataZoneBatch { get; } = new("DataZoneBatch");

    /// <summary>Gets a fine-tuned model for a day of trials, without a price by the hour.</summary>
    public static DeploymentSkuName DeveloperTier { get; } = new("DeveloperTier");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<DeploymentSkuName>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new DeploymentSkuName(value), Standard, GlobalStandard, DataZoneStandard, ProvisionedManaged, GlobalProvisionedManaged, DataZoneProvisionedManaged, GlobalBatch, DataZoneBatch, DeveloperTier)
        {
        }
    }
}
