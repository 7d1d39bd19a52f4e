using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How turns are detected. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeTurnDetectionKind
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeTurnDetectionKind(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that silence ends a turn.</summary>
    public static RealtimeTurnDetectionKind ServerVad { get; } = new("server_vad");

    /// <summary>Gets that what is said ends a turn.</summary>
    public static RealtimeTurnDetectionKind SemanticVad { get; } = new("semantic_vad");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeTurnDetectionKind>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeTurnDetectionKind(value), ServerVad, SemanticVad)
        {
        }
    }
}
