using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Sound.Writing;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Speech;

/// <summary>What is to be spoken, and how.</summary>
internal sealed record SpeechRequest(string Input, string? Instructions, string Voice, string Format, double Speed, bool SendsEvents)
{
    private const int MostCharacters = 4096;

    private static readonly HashSet<string> Known = ["model", "input", "voice", "instructions", "response_format", "speed", "stream_format"];

    /// <exception cref="Refusal">400: something in the request is wrong.</exception>
    internal static SpeechRequest Read(JsonElement root, ServedModel model)
    {
        Fields.CheckNames(root, Known);
        var input = Fields.Text(root, "input") ?? throw Fields.Missing("input");
        Fields.CheckLength("input", input, 1, MostCharacters);
        var instructions = Fields.Text(root, "instructions");
        Fields.CheckLength("instructions", instructions ?? "", 0, MostCharacters);
        var sendsEvents = Fields.Choice(root, "stream_format", "audio", "sse") == "sse";
        if (sendsEvents && IsOlder(model))
            throw Refusal.Request("Unsupported value: 'stream_format' does not support 'sse' with this model.", "stream_format", "unsupported_value");

        return new(
            input,
            instructions,
            ReadVoice(root, model),
            Fields.Choice(root, "response_format", SoundWriter.Formats) ?? "mp3",
            Fields.Number(root, "speed", 0.25, 4) ?? 1,
            sendsEvents);
    }

    private static bool IsOlder(ServedModel model) => model.Name.StartsWith("tts", StringComparison.Ordinal);

    private static string ReadVoice(JsonElement root, ServedModel model)
    {
        var field = Fields.Find(root, "voice") ?? throw Fields.Missing("voice");
        if (field.ValueKind == JsonValueKind.Object)
        {
            throw Refusal.Request(
                $"The voice '{Fields.Text(field, "id", "voice.id") ?? throw Fields.Missing("voice.id")}' does not exist.", "voice", "voice_not_found", StatusCodes.Status404NotFound);
        }

        var voice = Fields.TextOf(field, "voice");
        var voices = IsOlder(model) ? Voices.OfOlderModels : Voices.All;
        return voices.Contains(voice) ? voice : throw Fields.InvalidValue("voice", voice, voices);
    }
}
