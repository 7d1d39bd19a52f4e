using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Sound.Reading;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Requests;

/// <summary>Reads the sound that was sent: its name must be of a kind that the service takes, its content one that can be read.</summary>
internal static class AudioUpload
{
    private const int MostBytes = 25 * 1024 * 1024;
    private const double LeastSeconds = 0.1;

    private static readonly string[] Extensions = ["flac", "m4a", "mp3", "mp4", "mpeg", "mpga", "oga", "ogg", "wav", "webm"];

    /// <exception cref="Refusal">400 or 413: no file, none of these, or too large.</exception>
    internal static SoundFile Read(RequestBody body)
    {
        var file = body.File("file") ?? throw (Fields.Find(body.Root, "file") is { } text ? Fields.WrongType(text, "file", "a file") : Fields.Missing("file"));
        if (file.Bytes.Length > MostBytes)
        {
            throw Refusal.Model(
                StatusCodes.Status413PayloadTooLarge, $"Maximum content size limit ({MostBytes}) exceeded ({file.Bytes.Length} bytes read)", "server_error", null, null);
        }

        if (!Extensions.Contains(Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant()))
            throw Refusal.Request($"Invalid file format. Supported formats: [{string.Join(", ", Extensions.Select(one => $"'{one}'"))}]", "file");

        var sound = SoundFile.Read(file.Bytes.Span)
            ?? throw Refusal.Request("The audio file could not be decoded or its format is not supported.", "file");
        return sound.Seconds >= LeastSeconds
            ? sound
            : throw Refusal.Request($"Audio file is too short. Minimum audio length is {FormattableString.Invariant($"{LeastSeconds}")} seconds.", "file", "audio_too_short");
    }
}
