using System.Text.Json;

namespace AzureOpenAI.Sdk.Bulk.Tests.Kills;

/// <summary>A process that is killed for real, and a disk that is full: what is done stays done.</summary>
[NonParallelizable]
public sealed class KillTests
{
    private const int Parallel = 16;

    [Test]
    public async Task Each_request_has_one_result_however_often_the_process_is_killed_and_no_more_is_sent_again_than_was_under_way()
    {
        const int Requests = 2_000, Kills = 12;
        using var scratch = new Scratch();
        await using CountingServer server = await CountingServer.StartAsync();
        WriteInput(scratch["in"], Requests);
        var random = new Random(20_261);
        List<int> resent = [];
        for (int kill = 0; kill < Kills; kill++)
        {
            int before = server.Sent.Values.Sum() - server.Sent.Count;
            using Worker worker = Worker.Start(server, scratch, Parallel);
            await worker.AliveUntilAsync(server.WaitForAsync(random.Next(1, 150)));
            await worker.KillAsync();
            resent.Add(server.Sent.Values.Sum() - server.Sent.Count - before);
        }

        using Worker last = Worker.Start(server, scratch, Parallel);
        (int code, string output) = await last.EndAsync();

        Assert.That(code, Is.Zero, output);
        string[] ids = [.. File.ReadLines(scratch["out"]).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("custom_id").GetString()!)];
        Assert.That(ids, Is.EqualTo(Enumerable.Range(0, Requests).Select(static i => $"id-{i}")));
        Assert.That(File.ReadLines(scratch["journal"]).Count(), Is.EqualTo(Requests + 1), "a line for each, and the first one");
        // What is sent again in a run was under way at the kill before it.
        Assert.That(resent, Is.All.LessThanOrEqualTo(Parallel));
        Assert.That(server.Sent.Values.Sum() - Requests, Is.LessThanOrEqualTo(Kills * Parallel));
        Assert.That(output, Does.StartWith($"{Requests} succeeded, 0 failed"));
    }

    [Test]
    public async Task A_full_disk_ends_the_run_with_a_journal_error_and_the_next_run_goes_on()
    {
        const int Requests = 300;
        Assume.That(OperatingSystem.IsLinux(), "The limit of a file's size is set by a Linux shell.");
        using var scratch = new Scratch();
        await using CountingServer server = await CountingServer.StartAsync();
        WriteInput(scratch["in"], Requests);

        using Worker limited = Worker.Start(server, scratch, Parallel, mostFileBlocks: 32);
        (int code, string output) = await limited.EndAsync();
        long length = new FileInfo(scratch["journal"]).Length;
        using Worker again = Worker.Start(server, scratch, Parallel);
        (int codeAgain, string outputAgain) = await again.EndAsync();

        Assert.That(code, Is.EqualTo(3), output);
        Assert.That(output, Does.StartWith("The journal can't be written any more"));
        Assert.That(length, Is.InRange(1, 32 * 1_024));
        Assert.That((codeAgain, File.ReadLines(scratch["out"]).Count()), Is.EqualTo((0, Requests)), outputAgain);
        Assert.That(server.Sent.Values.Sum() - Requests, Is.LessThanOrEqualTo(Parallel));
    }

    private static void WriteInput(string path, int lines) => File.WriteAllLines(path, Enumerable.Range(0, lines).Select(static i =>
        $$"""{"custom_id":"id-{{i}}","method":"POST","url":"/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"Number {{i}}?"}],"user":"id-{{i}}"} }"""));
}
