using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Emulator.Tests.Transcription;

/// <summary>Sound files to be written down.</summary>
internal static class Sounds
{
    internal static async Task<byte[]> SpeakAsync(RunningEmulator emulator, string text, string format)
    {
        using var response = await emulator.Http.PostAsync(
            "openai/v1/audio/speech", RunningEmulator.Json($$"""{ "model": "tts-1", "input": "{{text}}", "voice": "nova", "response_format": "{{format}}" }"""));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A WAV of 16 bits and one channel at 8 kHz: tones and pauses by turns, each of so many milliseconds.</summary>
    internal static byte[] Wav(params int[] milliseconds)
    {
        var samples = milliseconds.SelectMany((length, index) => Enumerable.Range(0, length * 8)
            .Select(at => index % 2 == 0 ? (short)(8000 * Math.Sin(at * 0.3)) : (short)0)).ToArray();
        var wav = new byte[44 + (samples.Length * 2)];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        (wav[16], wav[20], wav[22], wav[32], wav[34]) = (16, 1, 1, 2, 16);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), 8000);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), 16000);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), samples.Length * 2);
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(44 + (2 * i)), samples[i]);
        return wav;
    }
}
