using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Emulator;

namespace AzureOpenAI.Sdk.Bulk.Tests;

/// <summary>One input, many processes, and one result for each line.</summary>
public sealed class ShardTests
{
    [Test]
    public async Task Shards_have_each_line_once_and_their_results_are_put_together_in_the_order_of_the_input()
    {
        using var scratch = new Scratch();
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        WriteInput(scratch["in"], 25);
        BulkManifest manifest = BulkManifest.Read(scratch["in"], linesPerShard: 10);
        var runner = new BulkRunner(ClientOf(emulator));

        BulkReport[] reports = await Task.WhenAll(manifest.Shards.Reverse().Select(shard => runner.RunShardAsync(scratch["in"], shard, scratch["shards"])));
        long written = BulkRunner.WriteShardResults(manifest, scratch["shards"], scratch["out"]);

        Assert.That((manifest.Lines, written), Is.EqualTo((25L, 25L)));
        Assert.That(reports.Select(static report => report.Succeeded), Is.EqualTo(new[] { 5L, 10L, 10L }));
        Assert.That(IdsIn(scratch["out"]), Is.EqualTo(Enumerable.Range(0, 25).Select(static i => $"id-{i}")));
    }

    [Test]
    public async Task Two_processes_on_one_shard_give_one_result_a_line_and_a_third_has_nothing_left_to_do()
    {
        using var scratch = new Scratch();
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        WriteInput(scratch["in"], 40);
        BulkManifest manifest = BulkManifest.Read(scratch["in"]);
        var runner = new BulkRunner(ClientOf(emulator));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => runner.RunShardAsync(scratch["in"], manifest.Shards[0], scratch["shards"]))));
        BulkReport last = await runner.RunShardAsync(scratch["in"], manifest.Shards[0], scratch["shards"]);
        long written = BulkRunner.WriteShardResults(manifest, scratch["shards"], scratch["out"]);

        Assert.That((last.Resumed, last.Succeeded, written), Is.EqualTo((40L, 40L, 40L)));
        Assert.That(Directory.GetFiles(scratch["shards"]), Has.Length.EqualTo(5));
        Assert.That(IdsIn(scratch["out"]), Is.EqualTo(Enumerable.Range(0, 40).Select(static i => $"id-{i}")));
    }

    [Test]
    public async Task A_shard_goes_on_after_a_journal_that_was_cut()
    {
        using var scratch = new Scratch();
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        WriteInput(scratch["in"], 20);
        BulkManifest manifest = BulkManifest.Read(scratch["in"]);
        var runner = new BulkRunner(ClientOf(emulator));
        await runner.RunShardAsync(scratch["in"], manifest.Shards[0], scratch["shards"]);
        string journal = Directory.GetFiles(scratch["shards"]).Single();
        byte[] whole = File.ReadAllBytes(journal);
        File.WriteAllBytes(journal, whole[..(whole.Length / 2)]);

        BulkReport report = await runner.RunShardAsync(scratch["in"], manifest.Shards[0], scratch["shards"]);

        Assert.That(report.Resumed, Is.InRange(1, 19));
        Assert.That((report.Succeeded, BulkRunner.WriteShardResults(manifest, scratch["shards"], scratch["out"])), Is.EqualTo((20L, 20L)));
    }

    [Test]
    public async Task A_folder_of_another_deployment_is_refused()
    {
        using var scratch = new Scratch();
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        WriteInput(scratch["in"], 2);
        BulkShard shard = BulkManifest.Read(scratch["in"]).Shards[0];
        await new BulkRunner(ClientOf(emulator)).RunShardAsync(scratch["in"], shard, scratch["shards"]);

        await Assert.ThrowsAsync<BulkJournalException>(() => new BulkRunner(ClientOf(emulator), new() { Deployment = "gpt-4o-mini" }).RunShardAsync(scratch["in"], shard, scratch["shards"]));

        Assert.That(Directory.GetFiles(scratch["shards"]), Has.Length.EqualTo(1), "nothing was changed");
    }

    [Test]
    public void A_shard_without_lines_is_refused()
        => Assert.That(() => BulkManifest.Read("in", linesPerShard: 0), Throws.ArgumentException);

    private static AzureOpenAIClient ClientOf(EmulatorHost emulator) => new(emulator.Endpoint, new AzureKeyCredential(emulator.ApiKey), new() { AllowInsecureLoopback = true });

    private static void WriteInput(string path, int lines) => File.WriteAllLines(path, Enumerable.Range(0, lines).Select(static i =>
        $$"""{"custom_id":"id-{{i}}","method":"POST","url":"/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"Which number is {{i}}?"}] } }"""));

    private static IEnumerable<string?> IdsIn(string path) => File.ReadLines(path).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("custom_id").GetString());
}
