using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Usage;

namespace AzureOpenAI.Sdk.Emulator.FineTuning;

/// <summary>What a training file holds: examples, their tokens, and the first thing that is wrong with it.</summary>
internal sealed record TrainingFile(int Examples, long Tokens, string? Fault)
{
    private const int FewestExamples = 10;

    internal static TrainingFile Read(ReadOnlyMemory<byte> bytes, ServedModel model, UsageCounter usage)
    {
        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
        var number = 0;
        var examples = 0;
        var tokens = 0L;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (FaultOf(line) is { } fault)
                return new(examples, tokens, $"The job failed due to an invalid training file. Line {number}: {fault}");

            examples++;
            tokens += usage.CountText(model, line);
        }

        return examples >= FewestExamples
            ? new(examples, tokens, null)
            : new(examples, tokens, $"The job failed due to an invalid training file. Training file has {examples} example(s), but must have at least {FewestExamples} examples.");
    }

    private static string? FaultOf(string line)
    {
        try
        {
            using var example = JsonDocument.Parse(line);
            var root = example.RootElement;
            return root.ValueKind != JsonValueKind.Object ? "an object was expected."
                : root.TryGetProperty("messages", out var messages) ? FaultOfMessages(messages)
                : root.TryGetProperty("prompt", out _) && root.TryGetProperty("completion", out _) ? null
                : root.TryGetProperty("input", out _) && root.TryGetProperty("preferred_output", out _) && root.TryGetProperty("non_preferred_output", out _) ? null
                : "it has no messages.";
        }
        catch (JsonException)
        {
            return "it is no JSON.";
        }
    }

    private static string? FaultOfMessages(JsonElement messages)
        => messages.ValueKind != JsonValueKind.Array || messages.GetArrayLength() == 0 ? "its messages are no list."
            : messages.EnumerateArray().All(message => message.ValueKind == JsonValueKind.Object && message.TryGetProperty("role", out _)) ? null
            : "a message has no role.";
}
