using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Batch;

/// <summary>Executes the lines of a batch one by one, through the emulator's own operations, and writes the files of results.</summary>
internal static class BatchRunner
{
    internal static async Task<BatchOutput> RunAsync(BatchJob job, EmulatorState state)
    {
        var output = new MemoryStream();
        var errors = new MemoryStream();
        var counts = (Completed: 0, Failed: 0);
        var tokens = (Input: 0L, Output: 0L);
        foreach (var line in job.Input.Lines)
        {
            var (status, body) = await AnswerAsync(line, BatchInput.Path(job.Request["endpoint"]!.GetValue<string>()), state).ConfigureAwait(false);
            var succeeded = status is >= 200 and < 300;
            counts = succeeded ? (counts.Completed + 1, counts.Failed) : (counts.Completed, counts.Failed + 1);
            tokens = (tokens.Input + Usage(body, "prompt_tokens", "input_tokens"), tokens.Output + Usage(body, "completion_tokens", "output_tokens"));
            Write(succeeded ? output : errors, line.CustomId, status, body);
        }

        return new(Save(state, job, output, "output"), Save(state, job, errors, "error"), counts.Completed, counts.Failed, tokens.Input, tokens.Output);
    }

    private static async Task<(int Status, JsonNode? Body)> AnswerAsync(BatchRequest line, string path, EmulatorState state)
    {
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.Path = "/openai/v1" + path;
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = line.Body.Length;
        context.Request.Body = new MemoryStream(line.Body);
        context.Response.Body = answer;
        await ServicePipeline.AnswerAsync(context, state).ConfigureAwait(false);
        return (context.Response.StatusCode, JsonNode.Parse(answer.GetBuffer().AsSpan(0, (int)answer.Length)));
    }

    private static long Usage(JsonNode? body, string name, string other)
        => body?["usage"] is JsonObject usage ? (usage[name] ?? usage[other])?.GetValue<long>() ?? 0 : 0;

    private static void Write(MemoryStream file, string customId, int status, JsonNode? body)
    {
        var line = new JsonObject
        {
            ["id"] = Ids.New("batch_req_", 32),
            ["custom_id"] = customId,
            ["response"] = new JsonObject { ["status_code"] = status, ["request_id"] = Guid.NewGuid().ToString("N"), ["body"] = body },
            ["error"] = null,
        };
        using (var writer = new Utf8JsonWriter(file, JsonReply.WriterOptions))
        {
            line.WriteTo(writer);
        }

        file.WriteByte((byte)'\n');
    }

    private static string? Save(EmulatorState state, BatchJob job, MemoryStream file, string kind)
        => file.Length == 0 ? null : state.Files.Make($"{job.Id}_{kind}.jsonl", "batch_output", file.ToArray()).Id;
}
