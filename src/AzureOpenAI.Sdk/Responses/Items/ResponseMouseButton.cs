using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A button of a mouse. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseMouseButton
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseMouseButton(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the left one.</summary>
    public static ResponseMouseButton Left { get; } = new("left");

    /// <summary>Gets the right one.</summary>
    public static ResponseMouseButton Right { get; } = new("right");

    /// <summary>Gets the wheel.</summary>
    public static ResponseMouseButton Wheel { get; } = new("wheel");

    /// <summary>Gets the one for back.</summary>
    public static ResponseMouseButton Back { get; } = new("back");

    /// <summary>Gets the one for forward.</summary>
    public static ResponseMouseButton Forward { get; } = new("forward");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseMouseButton>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseMouseButton(value), Left, Right, Wheel, Back, Forward)
        {
        }
    }
}
