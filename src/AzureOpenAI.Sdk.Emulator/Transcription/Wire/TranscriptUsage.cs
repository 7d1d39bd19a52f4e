using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Transcription.Hearing;
using AzureOpenAI.Sdk.Emulator.Transcription.Requests;
using AzureOpenAI.Sdk.Emulator.Usage;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Wire;

/// <summary>What a transcription is billed: by the second or by the token.</summary>
internal static class TranscriptUsage
{
    // As recorded traffic was billed: ten tokens for each second heard, and two besides the text for each reply.
    private const int TokensPerSecond = 10;
    private const int ReplyFrame = 2;

    internal static JsonObject Count(UsageCounter usage, ServedModel model, TranscriptionRequest request, Transcript transcript)
    {
        if (request.Model.BillsSeconds)
            return new() { ["type"] = "duration", ["seconds"] = (int)Math.Ceiling(transcript.Seconds) };

        var (text, audio) = (usage.CountText(model, request.Prompt), (int)(transcript.Seconds * TokensPerSecond));
        var output = usage.CountText(model, transcript.Text) + ReplyFrame;
        return new()
        {
            ["type"] = "tokens",
            ["total_tokens"] = text + audio + output,
            ["input_tokens"] = text + audio,
            ["input_token_details"] = new JsonObject { ["text_tokens"] = text, ["audio_tokens"] = audio },
            ["output_tokens"] = output,
        };
    }
}
