using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How far the copy of a checkpoint is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct CheckpointCopyStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public CheckpointCopyStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it goes on.</summary>
    public static CheckpointCopyStatus InProgress { get; } = new("InProgress");

    /// <summary>Gets that the copy is there.</summary>
    public static CheckpointCopyStatus Completed { get; } = new("Completed");

    /// <summary>Gets that there will be no copy.</summary>
    public static CheckpointCopyStatus Failed { get; } = new("Failed");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<CheckpointCopyStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new CheckpointCopyStatus(value), InProgress, Completed, Failed)
        {
        }
    }
}
