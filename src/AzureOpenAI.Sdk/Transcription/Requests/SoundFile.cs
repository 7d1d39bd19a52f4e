namespace AzureOpenAI.Sdk.Transcription;

/// <summary>What can be known of a sound file before it is sent. Source: the service's OpenAPI document, version 2.3.0, and its guide (25 MB).</summary>
internal static class SoundFile
{
    private const long LargestFile = 25 * 1024 * 1024;
    private const int HeadBytes = 8;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".flac", ".mp3", ".mp4", ".mpeg", ".mpga", ".m4a", ".ogg", ".oga", ".wav", ".webm" };

    internal static void Check(OptionRules rules, FileContent? file, string option)
    {
        rules.That(file is not null, option, "is missing. Give the sound, for example FileContent.FromFile(\"talk.wav\").");
        rules.That(
            Extensions.Contains(Path.GetExtension(file!.FileName)),
            option,
            $"has the extension '{Path.GetExtension(file.FileName)}'. The service tells the kind by it, and takes flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav and webm.");
        rules.That(file.Length != 0, option, "is empty.");
        rules.That(
            file.Length is null or <= LargestFile,
            option,
            $"has {(int)((file.Length ?? 0) / 1024)} KB; the service takes at most 25,600 KB (25 MB). Send it as mp3 or ogg, or cut it into parts.");
        rules.That(!IsOther(file.Peek(HeadBytes)), option, "holds no sound but a document, a picture or an archive. Check which file was taken.");
    }

    /// <summary>Knows the beginnings of files that are taken for sound by mistake. A name with the wrong extension is left to the service.</summary>
    private static bool IsOther(ReadOnlySpan<byte> head)
        => head.StartsWith("%PDF"u8) || head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("GIF8"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || head.StartsWith("{\""u8) || head.StartsWith("<!"u8) || head.StartsWith("<html"u8);
}
