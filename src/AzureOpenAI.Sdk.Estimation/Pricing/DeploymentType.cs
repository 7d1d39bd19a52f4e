namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>How a deployment is hosted, which decides its price: the name of its SKU.</summary>
public readonly record struct DeploymentType
{
    private readonly string? _value;

    /// <summary>Creates a type by its name, also one that this version does not know.</summary>
    /// <param name="value">The name, such as <c>GlobalStandard</c>.</param>
    public DeploymentType(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the type that serves a request anywhere, at the lowest price without waiting. It is the default.</summary>
    public static DeploymentType GlobalStandard { get; } = new("GlobalStandard");

    /// <summary>Gets the type that serves a request within a data zone: the United States or the European Union.</summary>
    public static DeploymentType DataZoneStandard { get; } = new("DataZoneStandard");

    /// <summary>Gets the type that serves a request in its own region. Its price needs the region.</summary>
    public static DeploymentType Standard { get; } = new("Standard");

    /// <summary>Gets the type for batches, anywhere.</summary>
    public static DeploymentType GlobalBatch { get; } = new("GlobalBatch");

    /// <summary>Gets the type for batches within a data zone.</summary>
    public static DeploymentType DataZoneBatch { get; } = new("DataZoneBatch");

    /// <summary>Gets the type of reserved throughput, which is paid by the hour and not by the token.</summary>
    public static DeploymentType ProvisionedManaged { get; } = new("ProvisionedManaged");

    internal bool IsBatch => ToString().EndsWith("Batch", StringComparison.OrdinalIgnoreCase);

    internal bool IsProvisioned => ToString().IndexOf("Provisioned", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Compares the names without regard to case.</summary>
    /// <param name="other">Another type.</param>
    /// <returns>Whether they are the same.</returns>
    public bool Equals(DeploymentType other) => string.Equals(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <summary>Returns the name.</summary>
    /// <returns>Such as <c>GlobalStandard</c>.</returns>
    public override string ToString() => _value ?? "GlobalStandard";
}
