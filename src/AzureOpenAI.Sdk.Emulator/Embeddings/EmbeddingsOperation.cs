using System.Runtime.InteropServices;
using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Limits;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Embeddings;

/// <summary>Answers with a vector for each input, in the order of the inputs.</summary>
internal sealed class EmbeddingsOperation : DeploymentOperation
{
    private const int MaxTokensPerRequest = 300_000;

    internal override string Template => "embeddings";

    protected override string Name => "embeddings";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Embeddings;

    protected override async Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        var model = deployment.Model;
        var request = EmbeddingsRequest.Read(body.Root, model);
        var charge = await RateLimits.TakeAsync(call, deployment, request.Inputs.Sum(input => (long)input.Text.Length), 0).ConfigureAwait(false);

        foreach (var input in request.Inputs)
            CheckLength(call.State, model, input);

        var tokens = call.State.Usage.CountPrompt(model, body.Bytes);
        if (tokens > MaxTokensPerRequest)
        {
            throw Refusal.Request(
                $"Requested {tokens} tokens, max {MaxTokensPerRequest} tokens per request", "input", "max_tokens_per_request");
        }

        await JsonReply.WriteAsync(call.Context, writer => Write(writer, request, model, tokens)).ConfigureAwait(false);
        charge.Used(tokens, 0);
    }

    private static void CheckLength(EmulatorState state, ServedModel model, TextOrTokens input)
    {
        // A character has three bytes at most, and a token one byte at least: most inputs need no count.
        if (input.TokenCount is null && input.Text.Length <= model.MaxPromptTokens / 3)
            return;

        var tokens = input.TokenCount ?? state.Usage.CountText(model, input.Text);
        if (tokens > model.MaxPromptTokens)
        {
            throw Refusal.Request(
                $"This model's maximum context length is {model.MaxPromptTokens} tokens, however you requested {tokens} tokens ({tokens} in your prompt; 0 for the completion). Please reduce your prompt; or completion length.");
        }
    }

    private static void Write(Utf8JsonWriter writer, EmbeddingsRequest request, ServedModel model, int tokens)
    {
        writer.WriteStartObject();
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        for (var i = 0; i < request.Inputs.Count; i++)
            WriteVector(writer, i, WordVectors.Embed(request.Inputs[i].Text, model.Dimensions, request.Dimensions), request.IsBase64);
        writer.WriteEndArray();
        writer.WriteString("model", model.VersionedName);
        writer.WriteStartObject("usage");
        writer.WriteNumber("prompt_tokens", tokens);
        writer.WriteNumber("total_tokens", tokens);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteVector(Utf8JsonWriter writer, int index, float[] vector, bool isBase64)
    {
        writer.WriteStartObject();
        writer.WriteString("object", "embedding");
        writer.WriteNumber("index", index);
        if (isBase64)
        {
            // Little-endian floats, as every machine that runs .NET holds them.
            writer.WriteBase64String("embedding", MemoryMarshal.AsBytes<float>(vector));
        }
        else
        {
            writer.WriteStartArray("embedding");
            foreach (var number in vector)
                writer.WriteNumberValue(number);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
