namespace AzureOpenAI.Sdk.Emulator.Tests.Chat;

/// <summary>Answers that are kept because the request asked for it.</summary>
internal sealed class StoredChatTests
{
    [Test]
    public async Task What_is_to_be_kept_is_listed_read_labelled_and_deleted()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        await emulator.ChatAsync("""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "The sky is blue." }] }""");
        var kept = await emulator.ChatAsync("""{ "model": "gpt-4o", "store": true, "metadata": { "team": "sums" }, "messages": [{ "role": "system", "content": "Be brief." }, { "role": "user", "content": "The sea is green." }] }""");
        var path = $"{RunningEmulator.ChatPath}/{kept.Body.GetProperty("id").GetString()}";

        var list = (await emulator.GetAsync($"{RunningEmulator.ChatPath}?metadata[team]=sums")).Body.GetProperty("data");
        var others = (await emulator.GetAsync($"{RunningEmulator.ChatPath}?metadata[team]=others")).Body.GetProperty("data");
        var messages = (await emulator.GetAsync($"{path}/messages?order=desc")).Body.GetProperty("data");
        var labelled = await emulator.PostAsync(path, """{ "metadata": { "team": "words" } }""");
        var deleted = await emulator.SendAsync(new(HttpMethod.Delete, path) { Headers = { { "api-key", emulator.ApiKey } } });

        Assert.That(list.EnumerateArray().Select(one => one.GetProperty("id").GetString()), Is.EqualTo(new[] { kept.Body.GetProperty("id").GetString() }));
        Assert.That(others.GetArrayLength(), Is.Zero);
        Assert.That(messages.EnumerateArray().Select(one => one.GetProperty("content").GetString()), Is.EqualTo(new[] { "The sea is green.", "Be brief." }));
        Assert.That(labelled.Body.GetProperty("metadata").GetRawText(), Is.EqualTo("""{"team":"words"}"""));
        Assert.That(deleted.Body.GetProperty("deleted").GetBoolean(), Is.True);
        Assert.That((await emulator.GetAsync(path)).Status, Is.EqualTo(404));
    }
}
