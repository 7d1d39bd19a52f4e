using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Batch;

/// <summary>Batches: started, watched, cancelled.</summary>
internal static class BatchOperations
{
    private static readonly HashSet<string> Names = ["input_file_id", "endpoint", "completion_window", "metadata", "output_expires_after"];
    private static readonly string[] Endpoints = ["/v1/chat/completions", "/v1/embeddings", "/v1/completions", "/v1/images/generations"];

    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "batches", CreateAsync),
        new ResourceOperation(HttpMethods.Get, "batches", ListAsync),
        new ResourceOperation(HttpMethods.Get, "batches/{id}", call => WriteAsync(call, call.State.Batches.Get(call.Route.Id))),
        new ResourceOperation(HttpMethods.Post, "batches/{id}/cancel", CancelAsync),
    ];

    private static async Task CreateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(Names);
        var fileId = Fields.Text(body.Root, "input_file_id") ?? throw Fields.Missing("input_file_id");
        var endpoint = Fields.Text(body.Root, "endpoint") ?? throw Fields.Missing("endpoint");
        if (!Endpoints.Any(known => BatchInput.Path(known) == BatchInput.Path(endpoint)))
            throw Fields.InvalidValue("endpoint", endpoint, Endpoints);
        if (Fields.Text(body.Root, "completion_window") is var window && window != "24h")
            throw Fields.InvalidValue("completion_window", window ?? "", "24h");

        var file = call.State.Files.Find(fileId) ?? throw Refusal.Request($"Invalid file_id: {fileId}", "input_file_id", "invalid_file_id");
        if (file.Purpose != "batch")
            throw Refusal.Request($"The file '{fileId}' has the purpose '{file.Purpose}'; 'batch' was expected.", "input_file_id", "invalid_file_purpose");

        var request = JsonNode.Parse(body.Bytes.Span)!.AsObject();
        await WriteAsync(call, call.State.Batches.Add(request, fileId, BatchInput.Read(file.Bytes, endpoint))).ConfigureAwait(false);
    }

    private static async Task ListAsync(Call call)
    {
        var jobs = call.State.Batches.List();
        foreach (var job in jobs)
            await BatchStore.FinishAsync(job, call.State).ConfigureAwait(false);
        await ListReply.WriteAsync(call, jobs, job => job.Id, job => job.Write()).ConfigureAwait(false);
    }

    private static Task CancelAsync(Call call)
    {
        var job = call.State.Batches.Get(call.Route.Id);
        if (job.Status is "completed" or "failed" or "cancelled")
            throw Refusal.Request($"Cannot cancel a batch with status '{job.Status}'.", "batch_id", status: StatusCodes.Status409Conflict);

        job.Clock.Stop();
        return WriteAsync(call, job);
    }

    private static async Task WriteAsync(Call call, BatchJob job)
    {
        await BatchStore.FinishAsync(job, call.State).ConfigureAwait(false);
        await JsonReply.WriteAsync(call.Context, job.Write()).ConfigureAwait(false);
    }
}
