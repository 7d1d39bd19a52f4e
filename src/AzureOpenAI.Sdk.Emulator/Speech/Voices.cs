namespace AzureOpenAI.Sdk.Emulator.Speech;

/// <summary>The voices (OpenAI API reference 2.3.0, August 2026), and how high each hums here.</summary>
internal static class Voices
{
    private const double Lowest = 110;

    internal static readonly string[] All
        = ["alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer", "verse", "marin", "cedar"];

    internal static readonly string[] OfOlderModels = ["alloy", "ash", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer"];

    /// <summary>A tone of its own for each voice, in hertz.</summary>
    internal static double Pitch(string voice) => Lowest * Math.Pow(2, Array.IndexOf(All, voice) / 12.0);
}
