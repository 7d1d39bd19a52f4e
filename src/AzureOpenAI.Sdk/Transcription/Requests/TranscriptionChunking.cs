using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>How long sound is cut: by the service (<see cref="Auto"/>), or where nobody speaks, by settings of your own.</summary>
[JsonConverter(typeof(Converter))]
public sealed class TranscriptionChunking
{
    private TranscriptionChunking(string? name, VoiceActivityDetection? detection) => (Name, Detection) = (name, detection);

    /// <summary>Creates one with settings of your own.</summary>
    /// <param name="detection">When it counts as silence.</param>
    public TranscriptionChunking(VoiceActivityDetection detection)
        : this(null, Require.NotNull(detection))
    {
    }

    /// <summary>Gets that the service decides.</summary>
    public static TranscriptionChunking Auto { get; } = new("auto", null);

    /// <summary>Gets the service's word, <c>auto</c>; null where there are settings instead.</summary>
    public string? Name { get; }

    /// <summary>Gets the settings; null where the service decides.</summary>
    public VoiceActivityDetection? Detection { get; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<TranscriptionChunking>
    {
        /// <inheritdoc/>
        public override TranscriptionChunking? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.String
                ? new TranscriptionChunking(TextConverter.Read(ref reader), null)
                : new TranscriptionChunking(null, Nested.Read(ref reader, Wire<VoiceActivityDetection>.Info));

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, TranscriptionChunking value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (Require.NotNull(value).Detection is { } detection)
            {
                JsonSerializer.Serialize(writer, detection, Wire<VoiceActivityDetection>.Info);
            }
            else
            {
                writer.WriteStringValue(value.Name);
            }
        }
    }
}
