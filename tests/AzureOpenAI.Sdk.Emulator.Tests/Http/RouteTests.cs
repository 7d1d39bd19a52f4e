namespace AzureOpenAI.Sdk.Emulator.Tests.Http;

internal sealed class RouteTests
{
    private const string Hello = """{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "Hello" }] }""";

    [TestCase("openai/v1/chat/completions")]
    [TestCase("openai/v1/chat/completions?api-version=preview")]
    [TestCase("openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21")]
    [TestCase("openai/deployments/GPT-4O/chat/completions?api-version=2025-03-01-preview")]
    public async Task Both_shapes_of_address_lead_to_the_deployment(string path)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(path, Hello);

        Assert.That(reply.Status, Is.EqualTo(200));
        Assert.That(reply.Body.GetProperty("model").GetString(), Is.EqualTo("gpt-4o-2024-11-20"));
        Assert.That(reply.Header("x-ms-deployment-name"), Is.EqualTo("gpt-4o"));
    }

    [Test]
    public async Task A_dated_version_needs_no_model_in_the_body()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.Deployments["my chat"] = new("gpt-4.1"));

        var reply = await emulator.PostAsync(
            "openai/deployments/my%20chat/chat/completions?api-version=2024-10-21", """{ "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That(reply.Body.GetProperty("model").GetString(), Is.EqualTo("gpt-4.1-2025-04-14"));
    }

    [TestCase("openai/deployments/gpt-4o/chat/completions", 404, "404", "Resource not found")]
    [TestCase("openai/deployments/gpt-4o/chat/completions?api-version=banana", 400, "BadRequest", "API version not supported")]
    [TestCase("openai/deployments/nowhere/chat/completions?api-version=2024-10-21", 404, "DeploymentNotFound", "The API deployment for this resource does not exist")]
    [TestCase("openai/deployments/gpt-4o/models?api-version=2024-10-21", 404, "404", "Resource not found")]
    [TestCase("openai/chat/completions?api-version=2024-10-21", 404, "404", "Resource not found")]
    [TestCase("openai/v1/sonnets", 404, "404", "Resource not found")]
    [TestCase("v1/chat/completions", 404, "404", "Resource not found")]
    [TestCase("", 404, "404", "Resource not found")]
    [TestCase("openai/deployments/text-embedding-3-small/chat/completions?api-version=2024-10-21", 400, "OperationNotSupported", "The chatCompletion operation does not work with the specified model")]
    [TestCase("openai/deployments/gpt-4o/embeddings?api-version=2024-10-21", 400, "OperationNotSupported", "The embeddings operation does not work with the specified model")]
    public async Task A_wrong_address_is_refused_by_the_gateway(string path, int status, string code, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(path, Hello);

        Assert.That(reply.Status, Is.EqualTo(status));
        Assert.That(reply.Error.GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(reply.ErrorMessage, Does.StartWith(message));
    }

    [Test]
    public async Task A_wrong_method_is_told_the_right_one()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.GetAsync("openai/v1/embeddings");

        Assert.That(reply.Status, Is.EqualTo(405));
        Assert.That(reply.ContentHeaders.Allow, Is.EqualTo(new[] { "POST" }));
        Assert.That(reply.ErrorMessage, Does.Contain("Perhaps you meant to use POST?"));
    }

    [Test]
    public async Task An_unknown_model_in_the_body_is_an_unknown_deployment()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var unknown = await emulator.ChatAsync("""{ "model": "nowhere", "messages": [] }""");
        var missing = await emulator.ChatAsync("""{ "messages": [] }""");

        Assert.That((unknown.Status, unknown.Error.GetProperty("code").GetString()), Is.EqualTo((404, "DeploymentNotFound")));
        Assert.That((missing.Status, missing.ErrorMessage), Is.EqualTo((400, "you must provide a model parameter")));
    }
}
