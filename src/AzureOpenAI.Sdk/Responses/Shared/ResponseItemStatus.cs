using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>How far an item is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseItemStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseItemStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it is being made.</summary>
    public static ResponseItemStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets that it is whole.</summary>
    public static ResponseItemStatus Completed { get; } = new("completed");

    /// <summary>Gets that it was cut off.</summary>
    public static ResponseItemStatus Incomplete { get; } = new("incomplete");

    /// <summary>Gets that it searches.</summary>
    public static ResponseItemStatus Searching { get; } = new("searching");

    /// <summary>Gets that an image is being made.</summary>
    public static ResponseItemStatus Generating { get; } = new("generating");

    /// <summary>Gets that code runs.</summary>
    public static ResponseItemStatus Interpreting { get; } = new("interpreting");

    /// <summary>Gets that a server is being called.</summary>
    public static ResponseItemStatus Calling { get; } = new("calling");

    /// <summary>Gets that it went wrong.</summary>
    public static ResponseItemStatus Failed { get; } = new("failed");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseItemStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseItemStatus(value), InProgress, Completed, Incomplete, Searching, Generating, Interpreting, Calling, Failed)
        {
        }
    }
}
