using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Requests;

/// <summary>The languages that the service lists for its models that listen (OpenAI speech to text guide, August 2026).</summary>
internal static class Languages
{
    internal const string UsualCode = "en";

    private const string Usual = "english";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["af"] = "afrikaans",
        ["ar"] = "arabic",
        ["hy"] = "armenian",
        ["az"] = "azerbaijani",
        ["be"] = "belarusian",
        ["bs"] = "bosnian",
        ["bg"] = "bulgarian",
        ["ca"] = "catalan",
        ["zh"] = "chinese",
        ["hr"] = "croatian",
        ["cs"] = "czech",
        ["da"] = "danish",
        ["nl"] = "dutch",
        [UsualCode] = Usual,
        ["et"] = "estonian",
        ["fi"] = "finnish",
        ["fr"] = "french",
        ["gl"] = "galician",
        ["de"] = "german",
        ["el"] = "greek",
        ["he"] = "hebrew",
        ["hi"] = "hindi",
        ["hu"] = "hungarian",
        ["is"] = "icelandic",
        ["id"] = "indonesian",
        ["it"] = "italian",
        ["ja"] = "japanese",
        ["kn"] = "kannada",
        ["kk"] = "kazakh",
        ["ko"] = "korean",
        ["lv"] = "latvian",
        ["lt"] = "lithuanian",
        ["mk"] = "macedonian",
        ["ms"] = "malay",
        ["mr"] = "marathi",
        ["mi"] = "maori",
        ["ne"] = "nepali",
        ["no"] = "norwegian",
        ["fa"] = "persian",
        ["pl"] = "polish",
        ["pt"] = "portuguese",
        ["ro"] = "romanian",
        ["ru"] = "russian",
        ["sr"] = "serbian",
        ["sk"] = "slovak",
        ["sl"] = "slovenian",
        ["es"] = "spanish",
        ["sw"] = "swahili",
        ["sv"] = "swedish",
        ["tl"] = "tagalog",
        ["ta"] = "tamil",
        ["th"] = "thai",
        ["tr"] = "turkish",
        ["uk"] = "ukrainian",
        ["ur"] = "urdu",
        ["vi"] = "vietnamese",
        ["cy"] = "welsh",
    };

    /// <summary>The English name of a language; without a code, English: the emulator tells no languages apart.</summary>
    /// <exception cref="Refusal">400: the code means none of them.</exception>
    internal static string Name(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return Usual;

        return Names.TryGetValue(code, out var name)
            ? name
            : throw Refusal.Request($"Invalid language '{code}'. Language parameter must be specified in ISO-639-1 format.", "language", "invalid_language_format");
    }
}
