using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>How far a file in a vector store, or a batch of files, is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct VectorStoreFileStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public VectorStoreFileStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it is being indexed.</summary>
    public static VectorStoreFileStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets that it can be found.</summary>
    public static VectorStoreFileStatus Completed { get; } = new("completed");

    /// <summary>Gets that it could not be indexed.</summary>
    public static VectorStoreFileStatus Failed { get; } = new("failed");

    /// <summary>Gets that it was given up before it was indexed.</summary>
    public static VectorStoreFileStatus Cancelled { get; } = new("cancelled");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<VectorStoreFileStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new VectorStoreFileStatus(value), InProgress, Completed, Failed, Cancelled)
        {
        }
    }
}
