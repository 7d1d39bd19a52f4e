using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>How far a batch is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct BatchStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public BatchStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that its input is checked.</summary>
    public static BatchStatus Validating { get; } = new("validating");

    /// <summary>Gets that its input is wrong: see the errors.</summary>
    public static BatchStatus Failed { get; } = new("failed");

    /// <summary>Gets that it runs.</summary>
    public static BatchStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets that its results are written.</summary>
    public static BatchStatus Finalizing { get; } = new("finalizing");

    /// <summary>Gets that it has ended, though single requests may have failed.</summary>
    public static BatchStatus Completed { get; } = new("completed");

    /// <summary>Gets that it was not done in time; what was done is in the results.</summary>
    public static BatchStatus Expired { get; } = new("expired");

    /// <summary>Gets that it is being cancelled, for up to ten minutes.</summary>
    public static BatchStatus Cancelling { get; } = new("cancelling");

    /// <summary>Gets that it was cancelled; what was done is in the results.</summary>
    public static BatchStatus Cancelled { get; } = new("cancelled");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<BatchStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new BatchStatus(value), Validating, Failed, InProgress, Finalizing, Completed, Expired, Cancelling, Cancelled)
        {
        }
    }
}
