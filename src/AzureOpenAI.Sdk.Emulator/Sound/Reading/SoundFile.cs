namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>What can be told of a sound file.</summary>
/// <param name="Seconds">How long it sounds.</param>
/// <param name="SpokenText">What is said in it, when the emulator spoke it itself; else null.</param>
/// <param name="Loudness">How loud each twentieth of a second is, from 0 to 1; empty where the samples are coded.</param>
internal sealed record SoundFile(double Seconds, string? SpokenText, IReadOnlyList<double> Loudness)
{
    /// <summary>How many values of <see cref="Loudness"/> a second has.</summary>
    internal const int WindowsPerSecond = 20;

    // Longer than this is no sound, but a header that lies.
    private const double MostSeconds = 24 * 60 * 60;

    /// <summary>Reads a file by what is in it, whatever its name says.</summary>
    /// <returns>Null when it is none of the kinds that can be read: WAV, MP3, FLAC, Ogg (Opus or Vorbis), MP4 and M4A, WebM.</returns>
    internal static SoundFile? Read(ReadOnlySpan<byte> file) => ReadAny(file) is { Seconds: < MostSeconds } sound ? sound : null;

    private static SoundFile? ReadAny(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("RIFF"u8))
            return WavReader.Read(file);
        if (file.StartsWith("fLaC"u8))
            return FlacReader.Read(file);
        if (file.StartsWith("OggS"u8))
            return OggReader.Read(file);
        if (file.Length > 8 && file[4..].StartsWith("ftyp"u8))
            return Mp4Reader.Read(file);
        return file.StartsWith(WebmReader.Signature) ? WebmReader.Read(file) : Mp3Reader.Read(file);
    }
}
