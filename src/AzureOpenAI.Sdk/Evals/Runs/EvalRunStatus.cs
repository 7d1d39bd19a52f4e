using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>How far a run is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct EvalRunStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public EvalRunStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it waits.</summary>
    public static EvalRunStatus Queued { get; } = new("queued");

    /// <summary>Gets that it goes on.</summary>
    public static EvalRunStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets that all rows were judged.</summary>
    public static EvalRunStatus Completed { get; } = new("completed");

    /// <summary>Gets that it was cancelled.</summary>
    public static EvalRunStatus Canceled { get; } = new("canceled");

    /// <summary>Gets that it could not be done.</summary>
    public static EvalRunStatus Failed { get; } = new("failed");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<EvalRunStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new EvalRunStatus(value), Queued, InProgress, Completed, Canceled, Failed)
        {
        }
    }
}
