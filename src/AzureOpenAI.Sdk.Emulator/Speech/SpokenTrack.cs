using AzureOpenAI.Sdk.Emulator.Sound.Writing;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Speech;

/// <summary>Hums a text: a tone for each letter and digit, silence for all else, fifteen characters a second.</summary>
internal sealed class SpokenTrack(SpeechRequest request)
{
    private const double CharactersPerSecond = 15;
    private const double Loudness = 0.3 * short.MaxValue;
    private const int Fade = SoundWriter.Rate / 200;

    private readonly double _samplesPerCharacter = SoundWriter.Rate / CharactersPerSecond / request.Speed;

    internal long Samples => Place(request.Input.Length);

    internal double Seconds => (double)Samples / SoundWriter.Rate;

    /// <summary>The samples word by word: as they would be made.</summary>
    internal IEnumerable<short[]> Speak()
    {
        var at = 0;
        foreach (var piece in Pieces.Of(request.Input))
        {
            var start = Place(at);
            var samples = new short[Place(at + piece.Length) - start];
            for (var i = 0; i < piece.Length; i++)
            {
                if (char.IsLetterOrDigit(piece[i]))
                    Hum(samples.AsSpan((int)(Place(at + i) - start), (int)(Place(at + i + 1) - Place(at + i))), piece[i]);
            }

            yield return samples;
            at += piece.Length;
        }
    }

    private long Place(int character) => (long)Math.Round(character * _samplesPerCharacter);

    private void Hum(Span<short> samples, char letter)
    {
        var pitch = Voices.Pitch(request.Voice) * Math.Pow(2, (char.ToLowerInvariant(letter) % 12) / 12.0);
        for (var i = 0; i < samples.Length; i++)
        {
            // Up and down again: a tone that is cut off clicks.
            var fade = Math.Min(1, Math.Min(i, samples.Length - 1 - i) / (double)Fade);
            samples[i] = (short)(Loudness * fade * Math.Sin(2 * Math.PI * pitch * i / SoundWriter.Rate));
        }
    }
}
