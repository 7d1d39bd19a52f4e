using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Who speaks. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeRole
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeRole(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the user.</summary>
    public static RealtimeRole User { get; } = new("user");

    /// <summary>Gets the model.</summary>
    public static RealtimeRole Assistant { get; } = new("assistant");

    /// <summary>Gets the frame of the conversation.</summary>
    public static RealtimeRole System { get; } = new("system");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeRole>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeRole(value), User, Assistant, System)
        {
        }
    }
}
