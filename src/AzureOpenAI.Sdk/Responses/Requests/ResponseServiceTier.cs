using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>How a request is served and priced. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseServiceTier
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseServiceTier(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets what the resource is set to.</summary>
    public static ResponseServiceTier Auto { get; } = new("auto");

    /// <summary>Gets the standard.</summary>
    public static ResponseServiceTier Default { get; } = new("default");

    /// <summary>Gets cheaper and slower.</summary>
    public static ResponseServiceTier Flex { get; } = new("flex");

    /// <summary>Gets the scale tier.</summary>
    public static ResponseServiceTier Scale { get; } = new("scale");

    /// <summary>Gets faster and dearer.</summary>
    public static ResponseServiceTier Priority { get; } = new("priority");

    /// <summary>Gets fast.</summary>
    public static ResponseServiceTier Fast { get; } = new("fast");

    /// <summary>Gets faster still.</summary>
    public static ResponseServiceTier Ultrafast { get; } = new("ultrafast");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseServiceTier>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseServiceTier(value), Auto, Default, Flex, Scale, Priority, Fast, Ultrafast)
        {
        }
    }
}
