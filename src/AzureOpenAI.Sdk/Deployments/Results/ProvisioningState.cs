using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How far a resource is with what was asked of it. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ProvisioningState
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ProvisioningState(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that the request was taken.</summary>
    public static ProvisioningState Accepted { get; } = new("Accepted");

    /// <summary>Gets that it is being made.</summary>
    public static ProvisioningState Creating { get; } = new("Creating");

    /// <summary>Gets that it is being changed.</summary>
    public static ProvisioningState Updating { get; } = new("Updating");

    /// <summary>Gets that it is being moved.</summary>
    public static ProvisioningState Moving { get; } = new("Moving");

    /// <summary>Gets that it is being deleted.</summary>
    public static ProvisioningState Deleting { get; } = new("Deleting");

    /// <summary>Gets that the name of an account is being made known.</summary>
    public static ProvisioningState ResolvingDns { get; } = new("ResolvingDNS");

    /// <summary>Gets that it is as it was asked for.</summary>
    public static ProvisioningState Succeeded { get; } = new("Succeeded");

    /// <summary>Gets that it could not be done.</summary>
    public static ProvisioningState Failed { get; } = new("Failed");

    /// <summary>Gets that it was given up.</summary>
    public static ProvisioningState Canceled { get; } = new("Canceled");

    /// <summary>Gets that it was switched off by the service.</summary>
    public static ProvisioningState Disabled { get; } = new("Disabled");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ProvisioningState>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ProvisioningState(value), Accepted, Creating, Updating, Moving, Deleting, ResolvingDns, Succeeded, Failed, Canceled, Disabled)
        {
        }
    }
}
