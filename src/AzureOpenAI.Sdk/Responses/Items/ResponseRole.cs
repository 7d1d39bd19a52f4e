using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Who speaks. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseRole
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseRole(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the user.</summary>
    public static ResponseRole User { get; } = new("user");

    /// <summary>Gets the model.</summary>
    public static ResponseRole Assistant { get; } = new("assistant");

    /// <summary>Gets the frame of the conversation, for older models.</summary>
    public static ResponseRole System { get; } = new("system");

    /// <summary>Gets the frame of the conversation.</summary>
    public static ResponseRole Developer { get; } = new("developer");

    /// <summary>Gets a tool.</summary>
    public static ResponseRole Tool { get; } = new("tool");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseRole>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseRole(value), User, Assistant, System, Developer, Tool)
        {
        }
    }
}
