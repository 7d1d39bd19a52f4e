namespace AzureOpenAI.Sdk.Emulator.Tests.Moderations;

/// <summary>Moderation over plain HTTP: by lists of words.</summary>
internal sealed class ModerationsTests
{
    private const string Path = "openai/v1/moderations";

    [Test]
    public async Task A_text_is_flagged_for_what_its_words_say()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, """{ "input": ["I want to kill myself.", "My skill is baking bread."] }""");

        var results = reply.Body.GetProperty("results");
        Assert.That((reply.Status, results.GetArrayLength()), Is.EqualTo((200, 2)));
        Assert.That(results[0].GetProperty("flagged").GetBoolean(), Is.True);
        Assert.That(results[0].GetProperty("categories").GetProperty("self-harm/intent").GetBoolean(), Is.True);
        Assert.That(results[0].GetProperty("category_scores").GetProperty("self-harm").GetDouble(), Is.GreaterThan(0.9));
        Assert.That(results[1].GetProperty("flagged").GetBoolean(), Is.False);
        Assert.That(results[1].GetProperty("category_scores").EnumerateObject().Select(score => score.Value.GetDouble()), Has.Exactly(13).EqualTo(0));
    }

    [Test]
    public async Task Parts_are_one_content_and_only_some_categories_are_of_images()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, """{ "model": "omni-moderation-latest", "input": [{ "type": "text", "text": "Hello" }, { "type": "image_url", "image_url": { "url": "https://unit.example/a.png" } }] }""");

        var types = reply.Body.GetProperty("results")[0].GetProperty("category_applied_input_types");
        Assert.That(reply.Body.GetProperty("results").GetArrayLength(), Is.EqualTo(1));
        Assert.That(types.GetProperty("violence").EnumerateArray().Select(type => type.GetString()), Is.EqualTo(new[] { "text", "image" }));
        Assert.That(types.GetProperty("hate").EnumerateArray().Select(type => type.GetString()), Is.EqualTo(new[] { "text" }));
    }

    [Test]
    public async Task The_older_models_take_texts_alone_and_know_fewer_categories()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var text = await emulator.PostAsync(Path, """{ "model": "text-moderation-stable", "input": "How to launder money" }""");
        var image = await emulator.PostAsync(Path, """{ "model": "text-moderation-stable", "input": [{ "type": "image_url", "image_url": { "url": "https://unit.example/a.png" } }] }""");

        Assert.That(text.Body.GetProperty("results")[0].GetProperty("categories").GetProperty("illicit").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(image.Status, Is.EqualTo(400));
    }

    [TestCase("""{}""", "input")]
    [TestCase("""{ "input": [] }""", "input")]
    [TestCase("""{ "input": 7 }""", "input")]
    [TestCase("""{ "input": "a", "model": "gpt-4o" }""", null)]
    [TestCase("""{ "input": [{ "type": "smell" }] }""", "input[0].type")]
    [TestCase("""{ "input": [{ "type": "image_url", "image_url": { "url": "ftp://a" } }] }""", "input[0].image_url.url")]
    public async Task A_wrong_request_is_refused(string json, string? param)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, json);

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(param is null || reply.Error.GetProperty("param").GetString() == param, Is.True, reply.ErrorMessage);
    }
}
