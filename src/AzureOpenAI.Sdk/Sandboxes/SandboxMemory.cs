using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Sandboxes;

/// <summary>How much memory a place has where models run code. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct SandboxMemory
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public SandboxMemory(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets 1 GB, which is the default.</summary>
    public static SandboxMemory OneGigabyte { get; } = new("1g");

    /// <summary>Gets 4 GB.</summary>
    public static SandboxMemory FourGigabytes { get; } = new("4g");

    /// <summary>Gets 16 GB.</summary>
    public static SandboxMemory SixteenGigabytes { get; } = new("16g");

    /// <summary>Gets 64 GB.</summary>
    public static SandboxMemory SixtyFourGigabytes { get; } = new("64g");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<SandboxMemory>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new SandboxMemory(value), OneGigabyte, FourGigabytes, SixteenGigabytes, SixtyFourGigabytes)
        {
        }
    }
}
