using System.Text;
using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Tests.Diagnostics;
using static AzureOpenAI.Sdk.Tests.Errors.Canary;

namespace AzureOpenAI.Sdk.Tests.Errors;

/// <summary>A key or token that the service writes into its answer comes out of it in no form.</summary>
public sealed class EchoedSecretTests
{
    private static readonly string[] EchoedKeys =
        [Key, Uri.EscapeDataString(Key), Uri.EscapeDataString(Key).Replace("%20", "+", StringComparison.Ordinal), Convert.ToBase64String(Encoding.UTF8.GetBytes(Key)), Key[..8], Key[..12] + "***"];

    [Test]
    public async Task A_key_that_the_service_echoes_is_taken_out([ValueSource(nameof(EchoedKeys))] string echo)
    {
        string json = JsonEncodedText.Encode(echo).ToString();
        using var captured = new Captured();
        FakeService service = Service()
            .Reply(401, $$$"""{"error":{"code":"{{{json}}}","message":"The key '{{{json}}}' is wrong; {{{json}}}"}}""")
            .Reply(200, $$$"""{"error":{"code":"400","message":"{{{json}}}"}}""")
            .ReplyEvents(Replies.Events(Replies.Piece("a"), $$$"""{"error":{"code":"{{{json}}}","message":"{{{json}}}"}}"""));

        await CatchAsync(captured, () => ChatAsync(Client(service, withKey: true), async: true));
        await CatchAsync(captured, () => ChatAsync(Client(service, withKey: true), async: false));
        await CatchAsync(captured, () => Client(service, withKey: true).StreamAsync());

        Assert.That(service.Requests, Has.Count.EqualTo(3));
        Assert.That(captured.Texts, Has.Some.Contains("[redacted]"));
        AssertClean(captured, echo, Key[..8]);
    }

    [Test]
    public async Task A_key_that_comes_back_in_a_header_is_taken_out([ValueSource(nameof(EchoedKeys))] string echo)
    {
        FakeService service = Service().Reply(401, "{}", headers: [("x-ms-region", echo), ("apim-request-id", echo)]).Reply(200, "{}", "text/" + echo);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => ChatAsync(Client(service, withKey: true), async: true));

        var other = await Assert.ThrowsAsync<AzureOpenAIException>(() => ChatAsync(Client(service, withKey: true), async: true));

        AssertClean([failure.Message, failure.ToString(), other.Message, other.ToString()], echo, Key[..8]);
        Assert.That(failure.Message, Does.Contain("request id [redacted]"));
    }

    [Test]
    public async Task A_token_that_the_service_echoes_is_taken_out()
    {
        using var captured = new Captured();
        FakeService service = Service().Reply(403, $$$"""{"error":{"code":"403","message":"Token {{{Token}}} or Bearer {{{Token[..9]}}}… has no access."}}""");

        await CatchAsync(captured, () => ChatAsync(Client(service, withKey: false), async: true));

        Assert.That(captured.Texts, Has.Some.Contains("[redacted]"));
        AssertClean(captured, Token, Token[..8]);
    }

    [Test]
    public async Task A_key_that_was_replaced_meanwhile_is_taken_out_as_well()
    {
        var key = new AzureKeyCredential(Key);
        using var captured = new Captured();
        FakeService service = Service().Reply((_, _) =>
        {
            key.Update("another one");
            return Task.FromResult(FakeService.Response(403, Encoding.UTF8.GetBytes($$$"""{"error":{"message":"{{{Key}}}"}}""")));
        });

        await CatchAsync(captured, () => ChatAsync(new AzureOpenAIClient(FakeService.Endpoint, key, service.Options), async: true));

        AssertClean(captured, Key);
    }
}
