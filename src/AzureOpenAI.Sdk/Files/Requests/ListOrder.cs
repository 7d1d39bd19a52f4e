using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>In which order a list comes, by time of creation. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ListOrder
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ListOrder(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the oldest first.</summary>
    public static ListOrder Ascending { get; } = new("asc");

    /// <summary>Gets the newest first.</summary>
    public static ListOrder Descending { get; } = new("desc");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ListOrder>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ListOrder(value), Ascending, Descending)
        {
        }
    }
}
