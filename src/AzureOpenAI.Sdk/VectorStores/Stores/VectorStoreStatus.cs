using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>How far a vector store is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct VectorStoreStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public VectorStoreStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that files of it are being indexed.</summary>
    public static VectorStoreStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets that it can be searched.</summary>
    public static VectorStoreStatus Completed { get; } = new("completed");

    /// <summary>Gets that it was not used for longer than it was to be kept, and can't be searched any more.</summary>
    public static VectorStoreStatus Expired { get; } = new("expired");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<VectorStoreStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new VectorStoreStatus(value), InProgress, Completed, Expired)
        {
        }
    }
}
