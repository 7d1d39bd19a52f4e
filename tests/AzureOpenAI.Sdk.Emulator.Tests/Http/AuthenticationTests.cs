using System.Net.Http.Headers;

namespace AzureOpenAI.Sdk.Emulator.Tests.Http;

internal sealed class AuthenticationTests
{
    [TestCase("api-key", "right", 200)]
    [TestCase("api-key", "wrong", 401)]
    [TestCase("api-key", "", 401)]
    [TestCase("Authorization", "Bearer right", 200)]
    [TestCase("Authorization", "bearer header.payload.signature", 200)]
    [TestCase("Authorization", "Bearer wrong", 401)]
    [TestCase("Authorization", "Bearer", 401)]
    [TestCase("Authorization", "Basic right", 401)]
    [TestCase("x-other", "right", 401)]
    public async Task A_request_needs_the_key_or_something_like_a_token(string header, string value, int status)
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.ApiKey = "right");
        using var request = new HttpRequestMessage(HttpMethod.Get, "openai/v1/models");
        request.Headers.TryAddWithoutValidation(header, value);

        var reply = await emulator.SendAsync(request);

        Assert.That(reply.Status, Is.EqualTo(status));
    }

    [Test]
    public async Task A_wrong_key_is_refused_in_the_words_of_the_service()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "openai/v1/models") { Headers = { { "api-key", "wrong" } } };

        var reply = await emulator.SendAsync(request);

        Assert.That(reply.Body.GetRawText(), Is.EqualTo(
            """{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource."}}"""));
        Assert.That(reply.Header("apim-request-id"), Is.Not.Empty);
    }

    [Test]
    public async Task Which_tokens_are_taken_is_for_the_options_to_say()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.AcceptsToken = token => token == "only-this");

        var right = await emulator.SendAsync(WithToken("only-this"));
        var wrong = await emulator.SendAsync(WithToken("header.payload.signature"));

        Assert.That(right.Status, Is.EqualTo(200));
        Assert.That(wrong.Status, Is.EqualTo(401));
        Assert.That(wrong.ErrorMessage, Does.StartWith("Access token is missing, invalid"));
    }

    [Test]
    public async Task Nobody_learns_which_deployments_exist_without_a_key()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, RunningEmulator.ChatPath) { Content = RunningEmulator.Json("""{ "model": "nowhere" }""") };

        var reply = await emulator.SendAsync(request);

        Assert.That(reply.Status, Is.EqualTo(401));
    }

    private static HttpRequestMessage WithToken(string token)
        => new(HttpMethod.Get, "openai/v1/models") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
}
