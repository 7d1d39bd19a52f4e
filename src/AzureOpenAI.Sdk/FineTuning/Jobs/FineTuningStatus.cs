using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How far a job is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FineTuningStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FineTuningStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that the files are being checked.</summary>
    public static FineTuningStatus ValidatingFiles { get; } = new("validating_files");

    /// <summary>Gets that it waits for its turn.</summary>
    public static FineTuningStatus Queued { get; } = new("queued");

    /// <summary>Gets that the model is being trained.</summary>
    public static FineTuningStatus Running { get; } = new("running");

    /// <summary>Gets that it was paused, and can be resumed.</summary>
    public static FineTuningStatus Paused { get; } = new("paused");

    /// <summary>Gets that the model is ready.</summary>
    public static FineTuningStatus Succeeded { get; } = new("succeeded");

    /// <summary>Gets that it failed; the job says why.</summary>
    public static FineTuningStatus Failed { get; } = new("failed");

    /// <summary>Gets that it was cancelled.</summary>
    public static FineTuningStatus Cancelled { get; } = new("cancelled");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FineTuningStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FineTuningStatus(value), ValidatingFiles, Queued, Running, Paused, Succeeded, Failed, Cancelled)
        {
        }
    }
}
