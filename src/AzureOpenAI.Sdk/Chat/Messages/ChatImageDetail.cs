using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>How closely a model looks at an image; it decides the price. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ChatImageDetail
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ChatImageDetail(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets what the service decides.</summary>
    public static ChatImageDetail Auto { get; } = new("auto");

    /// <summary>Gets one small look at a fixed price.</summary>
    public static ChatImageDetail Low { get; } = new("low");

    /// <summary>Gets a close look, priced by size.</summary>
    public static ChatImageDetail High { get; } = new("high");

    /// <summary>Gets the image as it is, for models that take it so.</summary>
    public static ChatImageDetail Original { get; } = new("original");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ChatImageDetail>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ChatImageDetail(value), Auto, Low, High, Original)
        {
        }
    }
}
