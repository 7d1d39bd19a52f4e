using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>How far a response is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it waits.</summary>
    public static ResponseStatus Queued { get; } = new("queued");

    /// <summary>Gets that it is being made.</summary>
    public static ResponseStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets that it is whole.</summary>
    public static ResponseStatus Completed { get; } = new("completed");

    /// <summary>Gets that it was cut off: see the details.</summary>
    public static ResponseStatus Incomplete { get; } = new("incomplete");

    /// <summary>Gets that it went wrong: see the error.</summary>
    public static ResponseStatus Failed { get; } = new("failed");

    /// <summary>Gets that it was cancelled.</summary>
    public static ResponseStatus Cancelled { get; } = new("cancelled");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseStatus(value), Queued, InProgress, Completed, Incomplete, Failed, Cancelled)
        {
        }
    }
}
