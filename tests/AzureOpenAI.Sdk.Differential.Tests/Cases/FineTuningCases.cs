using Azure;
using AzureOpenAI.Sdk.Differential.Tests.Peers;
using AzureOpenAI.Sdk.FineTuning;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class FineTuningCases
{
    private const string Job = """
        {
          "id":"ftjob-1","object":"fine_tuning.job","created_at":1,"model":"gpt-4o-mini","organization_id":"o","result_files":[],"seed":7,"status":"running","training_file":"file-1","validation_file":null,
          "hyperparameters":{"n_epochs":3,"batch_size":1,"learning_rate_multiplier":1},"error":null,"fine_tuned_model":null,"finished_at":null,"trained_tokens":null
        }
        """;

    private const string EmptyList = """{"object":"list","data":[],"has_more":false}""";

    internal static IEnumerable<WireCase> All =>
    [
        new(
            "fine_tuning.create",
            peer => PeerJobs.FineTuneAsync(peer, "gpt-4o-mini", "file-1", "file-2", "desk", seed: 7),
            ours => Ours(ours).StartAsync(WaitUntil.Started, new FineTuningOptions("gpt-4o-mini", "file-1") { ValidationFile = "file-2", Suffix = "desk", Seed = 7 }),
            Job),
        new("fine_tuning.get", peer => PeerJobs.GetJobAsync(peer, "ftjob-1"), ours => Ours(ours).GetAsync("ftjob-1"), Job),
        new("fine_tuning.list", peer => PeerJobs.ListJobsAsync(peer, after: null, limit: null), ours => ReadAsync(Ours(ours).ListAsync()), EmptyList),
        new("fine_tuning.list_page", peer => PeerJobs.ListJobsAsync(peer, after: "ftjob-0", limit: 5), ours => ReadAsync(Ours(ours).ListAsync(), "ftjob-0", 5), EmptyList),
        new("fine_tuning.cancel", peer => PeerJobs.CancelJobAsync(peer, "ftjob-1"), ours => Ours(ours).CancelAsync("ftjob-1"), Job),
        new("fine_tuning.events", peer => PeerJobs.ListEventsAsync(peer, "ftjob-1", after: "ftevent-1", limit: 5), ours => ReadAsync(Ours(ours).ListEventsAsync("ftjob-1"), "ftevent-1", 5), Job) { ReplyTo = ListOrJob },
        new("fine_tuning.checkpoints", peer => PeerJobs.ListCheckpointsAsync(peer, "ftjob-1", after: "ftckpt-1", limit: 5), ours => ReadAsync(Ours(ours).ListCheckpointsAsync("ftjob-1"), "ftckpt-1", 5), Job) { ReplyTo = ListOrJob },
    ];

    /// <summary>Reads a list to its end, from a place on and with so many a page where they are named.</summary>
    internal static async Task ReadAsync<T>(AsyncPageable<T> list, string? after = null, int? limit = null)
        where T : notnull
    {
        await foreach (Page<T> page in list.AsPages(after, limit))
        {
            Assert.That(page.Values, Is.Empty, "The answer has no items.");
        }
    }

    /// <summary>The peers ask for a job before they ask for what belongs to it.</summary>
    private static string ListOrJob(string path) => path.EndsWith("ftjob-1", StringComparison.Ordinal) ? Job : EmptyList;

    private static FineTuningClient Ours(AzureOpenAIClient client) => client.GetFineTuningClient();
}
