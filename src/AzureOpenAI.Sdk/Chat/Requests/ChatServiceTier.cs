using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>How a request is served and priced. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ChatServiceTier
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ChatServiceTier(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the tier that the project is set to.</summary>
    public static ChatServiceTier Auto { get; } = new("auto");

    /// <summary>Gets the standard tier.</summary>
    public static ChatServiceTier Default { get; } = new("default");

    /// <summary>Gets a cheaper and slower tier.</summary>
    public static ChatServiceTier Flex { get; } = new("flex");

    /// <summary>Gets the scale tier.</summary>
    public static ChatServiceTier Scale { get; } = new("scale");

    /// <summary>Gets a faster and dearer tier.</summary>
    public static ChatServiceTier Priority { get; } = new("priority");

    /// <summary>Gets the fast tier.</summary>
    public static ChatServiceTier Fast { get; } = new("fast");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ChatServiceTier>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ChatServiceTier(value), Auto, Default, Flex, Scale, Priority, Fast)
        {
        }
    }
}
