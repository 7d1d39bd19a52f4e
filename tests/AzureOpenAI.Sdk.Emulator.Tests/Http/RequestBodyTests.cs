using System.Net;
using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Tests.Http;

internal sealed class RequestBodyTests
{
    [TestCase("")]
    [TestCase("not json")]
    [TestCase("""{ "model": "gpt-4o" """)]
    [TestCase("""["a list"]""")]
    [TestCase("""{ "model": "gpt-4o", "model": "gpt-5" }""")]
    [TestCase("""{ "model": "\ud800" }""")]
    public async Task A_body_that_is_no_JSON_object_is_refused(string body)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(body);

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith("Your request contained invalid JSON"));
        Assert.That(reply.Error.GetProperty("type").GetString(), Is.EqualTo("invalid_request_error"));
    }

    [Test]
    public async Task Another_content_type_is_refused()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");

        var response = await emulator.Http.PostAsync(RunningEmulator.ChatPath, text);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("unsupported_content_type"));
    }

    [Test]
    public async Task A_body_past_the_limit_is_refused_with_413(
        [Values(true, false)] bool tellsItsLength)
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.MaxRequestBytes = 1000);
        using var request = new HttpRequestMessage(HttpMethod.Post, RunningEmulator.ChatPath)
        {
            Content = RunningEmulator.Json($$"""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "{{new string('x', 2000)}}" }] }"""),
        };
        request.Headers.Add("api-key", emulator.ApiKey);
        request.Headers.TransferEncodingChunked = !tellsItsLength;

        var reply = await emulator.SendAsync(request);

        Assert.That(reply.Status, Is.EqualTo(413));
        Assert.That(reply.ErrorMessage, Does.Contain("1000 bytes"));
    }
}
