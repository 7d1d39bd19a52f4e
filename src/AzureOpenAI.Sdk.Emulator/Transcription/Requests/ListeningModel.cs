using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Requests;

/// <summary>What sets the models apart that listen.</summary>
internal sealed record ListeningModel(string Name, bool IsWhisper, bool Diarizes, bool TellsLanguages)
{
    private static readonly string[] OfWhisper = ["json", "text", "srt", "verbose_json", "vtt"];
    private static readonly string[] OfNewer = ["json", "text"];
    private static readonly string[] OfDiarizing = ["json", "text", "diarized_json"];

    internal static ListeningModel Of(string name)
        => new(name, name.StartsWith("whisper", StringComparison.Ordinal), name.EndsWith("-diarize", StringComparison.Ordinal), name == "gpt-transcribe");

    /// <summary>Gets a value indicating whether it is billed by the second; others are by the token.</summary>
    internal bool BillsSeconds => IsWhisper || TellsLanguages;

    /// <exception cref="Refusal">400: there is no such format, or this model does not have it.</exception>
    internal string CheckFormat(string format, bool isTranslation)
    {
        string[] all = isTranslation ? OfWhisper : [.. OfWhisper, "diarized_json"];
        if (!all.Contains(format))
            throw Fields.InvalidValue("response_format", format, all);

        var supported = IsWhisper ? OfWhisper : Diarizes ? OfDiarizing : OfNewer;
        return supported.Contains(format)
            ? format
            : throw Refusal.Request(
                $"response_format '{format}' is not compatible with model '{Name}'. Use {string.Join(" or ", supported.Select(one => $"'{one}'"))} instead.",
                "response_format",
                "unsupported_value");
    }
}
