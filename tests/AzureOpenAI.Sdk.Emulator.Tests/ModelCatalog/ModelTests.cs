namespace AzureOpenAI.Sdk.Emulator.Tests.ModelCatalog;

internal sealed class ModelTests
{
    [TestCase("openai/v1/models")]
    [TestCase("openai/models?api-version=2024-10-21")]
    public async Task The_models_of_all_deployments_are_listed_once(string path)
    {
        await using var emulator = await RunningEmulator.StartAsync(options =>
        {
            options.Deployments.Clear();
            options.Deployments["chat"] = new("gpt-4o");
            options.Deployments["more-chat"] = new("gpt-4o");
            options.Deployments["older-chat"] = new("gpt-4o-2024-08-06");
            options.Deployments["vectors"] = new("text-embedding-3-large");
        });

        var reply = await emulator.GetAsync(path);

        Assert.That(reply.Body.GetProperty("object").GetString(), Is.EqualTo("list"));
        Assert.That(
            reply.Body.GetProperty("data").EnumerateArray().Select(model => model.GetProperty("id").GetString()),
            Is.EqualTo(new[] { "gpt-4o-2024-11-20", "gpt-4o-2024-08-06", "text-embedding-3-large" }));
    }

    [TestCase("gpt-5")]
    [TestCase("gpt-5-2025-08-07")]
    public async Task A_model_is_found_with_and_without_its_version(string id)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.GetAsync($"openai/v1/models/{id}");

        Assert.That(reply.Body.GetRawText(), Is.EqualTo(
            """{"status":"succeeded","capabilities":{"fine_tune":false,"inference":true,"completion":false,"chat_completion":true,"embeddings":false},"lifecycle_status":"generally-available","id":"gpt-5-2025-08-07","created_at":1754524800,"object":"model","created":1754524800,"owned_by":"system"}"""));
    }

    [Test]
    public async Task A_model_that_is_not_deployed_does_not_exist()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.GetAsync("openai/v1/models/fake_id");

        Assert.That(reply.Status, Is.EqualTo(404));
        Assert.That(reply.Body.GetRawText(), Is.EqualTo(
            """{"error":{"message":"The model 'fake_id' does not exist","type":"invalid_request_error","param":"model","code":"model_not_found"}}"""));
    }
}
