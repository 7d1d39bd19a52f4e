using Azure;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Errors;

/// <summary>What the service says when it refuses comes through, with what to do about it.</summary>
public sealed class RefusalTests
{
    [Test]
    public async Task A_refusal_of_many_details_tells_the_first_three_with_their_fields()
    {
        var service = new FakeService().Reply(400, """{"error":{"code":"Invalid","message":"Wrong.","details":[{"message":"One.","target":"a"},{"code":"b"},{"target":"c"},{"message":"Four."},{"message":"Five."}]}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure.Message, Is.EqualTo("The service refused the request with 400 (Invalid): Wrong. One. (field: a) (field: c) And 2 more."));
        Assert.That(failure.Error!.Details, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task A_refusal_is_one_exception_with_the_service_s_own_words([Values] bool async)
    {
        var service = new FakeService().Reply(400, """{"error":{"code":"unsupported_parameter","type":"invalid_request_error","param":"max_tokens","message":"Use 'max_completion_tokens'.","details":{"more":1}}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(failure, Is.InstanceOf<RequestFailedException>());
        Assert.That(failure, Has.Property(nameof(failure.Status)).EqualTo(400).And.Property(nameof(failure.ErrorCode)).EqualTo("unsupported_parameter"));
        Assert.That(failure.Message, Is.EqualTo("The service refused the request with 400 (unsupported_parameter): Use 'max_completion_tokens'."));
        Assert.That(failure.Error, Has.Property("Param").EqualTo("max_tokens").And.Property("Type").EqualTo("invalid_request_error"));
        Assert.That(failure.Error!.AdditionalProperties, Does.ContainKey("details"));
        Assert.That(failure.GetRawResponse()!.Content.ToString(), Does.Contain("invalid_request_error"));
        Assert.That(failure, Has.Property(nameof(failure.Attempts)).EqualTo(1).And.Property(nameof(failure.MayHaveExecuted)).False);
    }

    [Test]
    [TestCase("""{"error":{"message":"No.","code":429}}""", "429", "No.")]
    [TestCase("""{"error":{"message":"No.","type":"t"}}""", "t", "No.")]
    [TestCase("""{"error":{"message":"No.","code":null,"type":null}}""", null, "No.")]
    [TestCase("""{"error":"No."}""", null, "No.")]
    [TestCase("""{"code":"c","message":"No."}""", "c", "No.")]
    [TestCase("""{"message":"No."}""", null, "No.")]
    [TestCase("""{"statusCode":401,"message":"No."}""", null, "No.")]
    [TestCase("""{"error":{"code":"c","message":"No.","param":{"a":1},"innererror":[]}}""", "c", "No.")]
    [TestCase("""{"error":{}}""", null, null)]
    [TestCase("""{"error":null}""", null, null)]
    [TestCase("""{"error":[]}""", null, null)]
    [TestCase("""{"error":7}""", null, null)]
    [TestCase("""{"detail":"No."}""", null, null)]
    [TestCase("""{"error":"\ud800"}""", null, "\uFFFD")]
    [TestCase("[]", null, null)]
    [TestCase("null", null, null)]
    [TestCase("", null, null)]
    [TestCase("{\"error\":{\"code\":\"c\"", null, null)]
    [TestCase("<html>502 Bad Gateway</html>", null, null)]
    [TestCase("\uFEFF{\"error\":{\"code\":\"c\",\"message\":\"No.\"}}", "c", "No.")]
    public async Task An_error_is_read_in_each_shape_and_its_lack_is_no_harm(string body, string? code, string? message)
    {
        var service = new FakeService().Reply(418, body);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Status)).EqualTo(418).And.Property(nameof(failure.ErrorCode)).EqualTo(code));
        Assert.That(failure.Error?.Message, Is.EqualTo(message));
        Assert.That(failure.Message, Does.StartWith("The service refused the request with 418").And.Contains(message ?? "418"));
        Assert.That(failure.Message, Does.Not.Contain("<html>"));
    }

    [Test]
    public async Task A_filtered_prompt_is_an_exception_of_its_own_that_says_which_filter([Values("content_filter_result", "content_filter_results")] string name, [Values] bool async)
    {
        const string Findings = """{"hate":{"filtered":false,"severity":"safe"},"violence":{"filtered":true,"severity":"high"},"jailbreak":{"filtered":true,"detected":true}}""";
        var service = new FakeService().Reply(400, """{"error":{"message":"The response was filtered.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation","NAME":FINDINGS}}}"""
            .Replace("NAME", name, StringComparison.Ordinal).Replace("FINDINGS", Findings, StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<ContentFilteredException>(() => service.Client.ChatAsync(async));

        Assert.That(failure.Results.Violence, Has.Property("Filtered").True);
        Assert.That(failure.Results.Jailbreak, Has.Property("Detected").True);
        Assert.That(failure.Results.Hate, Has.Property("Filtered").False);
        Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo("content_filter").And.Property(nameof(failure.Status)).EqualTo(400));
        Assert.That(failure.Message, Does.Contain("Change the prompt"));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_filter_without_findings_is_the_same_exception()
    {
        var service = new FakeService().Reply(400, """{"error":{"code":"content_filter","message":"No."}}""");

        var failure = await Assert.ThrowsAsync<ContentFilteredException>(() => service.Client.GetChatClient("gpt-4o").StreamAsync("hello"));

        Assert.That(failure.Results.Violence, Is.Null);
    }

    [Test]
    [TestCase(401, "401", "Cognitive Services OpenAI User")]
    [TestCase(403, "x", "network rules")]
    [TestCase(404, "DeploymentNotFound", "deployment's name")]
    [TestCase(400, "context_length_exceeded", "Shorten the messages")]
    [TestCase(429, "insufficient_quota", "Waiting does not help")]
    [TestCase(431, "x", "fewer headers")]
    [TestCase(307, "x", "final address")]
    public async Task The_message_says_what_to_do(int status, string code, string remedy)
    {
        var service = new FakeService().Reply(status, $$$"""{"error":{"code":"{{{code}}}","message":"No."}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure.Message, Does.Contain(remedy).And.Contain("No."));
    }

    [Test]
    public async Task A_long_message_of_the_service_is_cut()
    {
        var service = new FakeService().Reply(400, $$$"""{"error":{"code":"{{{new string('c', 5_000)}}}","message":"{{{new string('m', 5_000)}}}"}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure.Message, Has.Length.LessThan(2_200));
        Assert.That(failure.ErrorCode, Has.Length.LessThan(1_100));
    }

    [Test]
    public async Task A_connection_that_breaks_in_an_error_s_body_leaves_the_status_and_the_hint([Values] bool async)
    {
        await using var server = new FaultServer(
            async connection =>
            {
                await connection.SendAsync("HTTP/1.1 429 Too Many\r\nContent-Type: application/json\r\nContent-Length: 500\r\nretry-after-ms: 3\r\n\r\n{\"error\":");
                await connection.PauseAsync(10);
                await connection.ResetAsync();
            },
            connection => connection.ReplyAsync(200, Replies.Chat));
        AzureOpenAIClient client = server.CreateClient(new() { Calls = { ResendWhenUnsure = false } });

        Assert.That((await client.ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
    }

    [Test]
    public async Task A_failure_of_the_service_may_have_come_after_the_work([Values(400, 403, 404, 408, 429, 500, 502, 503, 504)] int status)
    {
        var service = new FakeService(new() { Retry = { MaxRetries = 0 } }).Reply(status, "{}");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure.MayHaveExecuted, Is.EqualTo(status is 408 or >= 500));
    }
}
