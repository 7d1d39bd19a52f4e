using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>Who made a file of a container. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ContainerFileSource
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ContainerFileSource(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that the container was given it.</summary>
    public static ContainerFileSource User { get; } = new("user");

    /// <summary>Gets that code of the model has made it.</summary>
    public static ContainerFileSource Assistant { get; } = new("assistant");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ContainerFileSource>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ContainerFileSource(value), User, Assistant)
        {
        }
    }
}
