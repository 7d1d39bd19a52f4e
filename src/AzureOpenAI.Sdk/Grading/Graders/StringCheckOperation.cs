using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>How two texts are compared. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct StringCheckOperation
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public StringCheckOperation(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that they are equal.</summary>
    public static StringCheckOperation Equal { get; } = new("eq");

    /// <summary>Gets that they differ.</summary>
    public static StringCheckOperation NotEqual { get; } = new("ne");

    /// <summary>Gets that one contains the other, with regard to case.</summary>
    public static StringCheckOperation Like { get; } = new("like");

    /// <summary>Gets that one contains the other, whatever the case.</summary>
    public static StringCheckOperation LikeIgnoringCase { get; } = new("ilike");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<StringCheckOperation>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new StringCheckOperation(value), Equal, NotEqual, Like, LikeIgnoringCase)
        {
        }
    }
}
