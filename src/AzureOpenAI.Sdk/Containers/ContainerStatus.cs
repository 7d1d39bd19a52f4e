using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>How a container is. The documents name no values; these are those that the service was seen to send. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ContainerStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ContainerStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it can be used.</summary>
    public static ContainerStatus Running { get; } = new("running");

    /// <summary>Gets that it was not used for longer than it was to be kept, and is lost with its files.</summary>
    public static ContainerStatus Expired { get; } = new("expired");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ContainerStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ContainerStatus(value), Running, Expired)
        {
        }
    }
}
