using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Reads and writes a setting whose <c>null</c> says something: that it is off, where a missing one says that the service decides.</summary>
/// <typeparam name="T">The setting.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SwitchConverter<T> : JsonConverter<T>
    where T : WireModel
{
    private readonly Func<T> _off;
    private readonly Func<T, bool> _isOff;

    /// <summary>Creates a converter.</summary>
    /// <param name="off">Makes the value that says that it is off.</param>
    /// <param name="isOff">Says whether a value does.</param>
    protected SwitchConverter(Func<T> off, Func<T, bool> isOff) => (_off, _isOff) = (off, isOff);

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Null ? _off() : Nested.Read(ref reader, Wire<T>.Info);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null || _isOff(value))
        {
            Require.NotNull(writer).WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(writer, value, Wire<T>.Info);
        }
    }
}
