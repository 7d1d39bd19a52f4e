using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How far an item or a response is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it is under way.</summary>
    public static RealtimeStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets that it is whole.</summary>
    public static RealtimeStatus Completed { get; } = new("completed");

    /// <summary>Gets that it was cut off.</summary>
    public static RealtimeStatus Incomplete { get; } = new("incomplete");

    /// <summary>Gets that it was stopped, by you or because the user spoke.</summary>
    public static RealtimeStatus Cancelled { get; } = new("cancelled");

    /// <summary>Gets that it went wrong.</summary>
    public static RealtimeStatus Failed { get; } = new("failed");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeStatus(value), InProgress, Completed, Incomplete, Cancelled, Failed)
        {
        }
    }
}
