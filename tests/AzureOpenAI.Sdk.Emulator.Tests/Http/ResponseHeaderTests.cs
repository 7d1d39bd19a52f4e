namespace AzureOpenAI.Sdk.Emulator.Tests.Http;

internal sealed class ResponseHeaderTests
{
    [Test]
    public async Task A_reply_has_the_headers_that_Azure_sends()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.Region = "Sweden Central");

        var reply = await emulator.ChatAsync("""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That(Guid.TryParse(reply.Header("apim-request-id"), out _), Is.True);
        Assert.That(Guid.TryParse(reply.Header("x-request-id"), out _), Is.True);
        Assert.That(reply.Header("x-ms-region"), Is.EqualTo("Sweden Central"));
        Assert.That(reply.Header("x-ms-deployment-name"), Is.EqualTo("gpt-4o"));
        Assert.That(reply.Header("x-ms-rai-invoked"), Is.EqualTo("true"));
        Assert.That(reply.Header("azureml-model-session"), Is.Not.Empty);
        Assert.That(reply.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/json"));
    }

    [Test]
    public async Task The_callers_request_id_comes_back()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        emulator.Http.DefaultRequestHeaders.Add("x-ms-client-request-id", "caller-1");

        var reply = await emulator.GetAsync("openai/v1/models");

        Assert.That(reply.Header("x-ms-client-request-id"), Is.EqualTo("caller-1"));
    }
}
