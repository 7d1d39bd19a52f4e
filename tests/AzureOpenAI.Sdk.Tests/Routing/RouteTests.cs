using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Which URL a call goes to, and what may be a part of it.</summary>
public sealed class RouteTests
{
    [Test]
    [TestCase("v1", "https://unit.openai.azure.com/openai/v1/chat/completions", true)]
    [TestCase("preview", "https://unit.openai.azure.com/openai/v1/chat/completions?api-version=preview", true)]
    [TestCase("latest", "https://unit.openai.azure.com/openai/v1/chat/completions?api-version=latest", true)]
    [TestCase("2024-10-21", "https://unit.openai.azure.com/openai/deployments/my-gpt/chat/completions?api-version=2024-10-21", false)]
    [TestCase("2025-03-01-preview", "https://unit.openai.azure.com/openai/deployments/my-gpt/chat/completions?api-version=2025-03-01-preview", false)]
    public async Task Each_version_has_its_URL_and_its_place_for_the_deployment(string version, string uri, bool isInBody)
    {
        var service = new FakeService(new(new ServiceVersion(version))).Reply(200, Replies.Chat);

        await service.Client.GetChatClient("my-gpt").CompleteAsync("hello");

        Assert.That(service.Requests[0].Uri, Is.EqualTo(new Uri(uri)));
        Assert.That(service.Requests[0].Method, Is.EqualTo("POST"));
        JsonTree.AssertEqual(isInBody
            ? """{"model":"my-gpt","messages":[{"role":"user","content":"hello"}]}"""
            : """{"messages":[{"role":"user","content":"hello"}]}""", service.LastBody);
    }

    [Test]
    public async Task A_base_path_of_a_gateway_is_kept()
    {
        var service = new FakeService(new(ServiceVersion.V2024_10_21) { AllowedHosts = { "gateway.example" } }).Reply(200, Replies.Chat);
        var client = new AzureOpenAIClient(new Uri("https://gateway.example/team/ai"), new Azure.AzureKeyCredential("key"), service.Options);

        await client.GetChatClient("my-gpt").CompleteAsync("hello");

        Assert.That(service.Requests[0].Uri.ToString(), Is.EqualTo("https://gateway.example/team/ai/openai/deployments/my-gpt/chat/completions?api-version=2024-10-21"));
    }

    [Test]
    [TestCase("gpt-4o")]
    [TestCase("gpt-4.1_mini")]
    [TestCase("...")]
    [TestCase("a b")]
    [TestCase("é&=+;:@!$'()*,[]\"<>^`{|}~")]
    public async Task A_deployment_s_name_stays_in_its_place_and_arrives_as_it_was(string deployment)
    {
        var service = new FakeService(new(ServiceVersion.V2024_10_21)).Reply(200, Replies.Chat);

        await service.Client.GetChatClient(deployment).CompleteAsync("hello");

        string[] parts = service.Requests[0].Uri.AbsolutePath.Split('/');
        Assert.That(parts, Has.Length.EqualTo(6));
        Assert.That(Uri.UnescapeDataString(parts[3]), Is.EqualTo(deployment));
        Assert.That(service.Requests[0].Uri.Query, Is.EqualTo("?api-version=2024-10-21"));
    }

    [Test]
    [TestCase("")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("a/b")]
    [TestCase("/")]
    [TestCase("../../admin")]
    [TestCase("a\\b")]
    [TestCase("a?b")]
    [TestCase("a#b")]
    [TestCase("%2e%2e")]
    [TestCase("%2E.")]
    [TestCase("a%2fb")]
    [TestCase("a\r\nX-Admin: yes")]
    [TestCase("a\0")]
    [TestCase("a\u0085")]
    [TestCase("a😀")]
    public void A_name_that_would_leave_its_place_is_refused(string deployment)
    {
        foreach (var version in new[] { ServiceVersion.V1, ServiceVersion.V2024_10_21 })
        {
            AzureOpenAIClient client = new FakeService(new(version)).Client;
            Assert.That(() => client.GetChatClient(deployment), Throws.ArgumentException.With.Message.Contains("deployment"));
            Assert.That(() => client.GetEmbeddingsClient(deployment), Throws.ArgumentException);
        }
    }

    [Test]
    public void A_name_of_ten_thousand_letters_is_refused_and_null_as_well()
    {
        AzureOpenAIClient client = new FakeService().Client;

        Assert.That(() => client.GetChatClient(new string('a', 10_000)), Throws.ArgumentException.With.Message.Contains("10000").And.Message.Length.LessThan(200));
        Assert.That(() => client.GetChatClient(null!), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    [TestCase("2024-10-21")]
    [TestCase("2024-10-21-preview")]
    [TestCase("v1")]
    [TestCase("preview")]
    [TestCase("latest")]
    public void A_version_is_what_it_was_made_of(string version)
    {
        Assert.That(new ServiceVersion(version).ToString(), Is.EqualTo(version));
    }

    [Test]
    public void The_default_version_is_v1()
    {
        Assert.That(default(ServiceVersion), Is.EqualTo(ServiceVersion.V1));
        Assert.That(default(ServiceVersion).ToString(), Is.EqualTo("v1"));
        Assert.That(new AzureOpenAIClientOptions().Version, Is.EqualTo(ServiceVersion.V1));
    }

    [Test]
    [TestCase("")]
    [TestCase("v2")]
    [TestCase("2024")]
    [TestCase("2024-1-1")]
    [TestCase("2024-10-21&x=1")]
    [TestCase("2024-10-21-beta")]
    [TestCase("24-10-2100")]
    [TestCase("2024_10_21")]
    [TestCase("2024-10-2١")]
    [TestCase(" v1")]
    public void A_version_that_is_none_is_refused(string version)
    {
        Assert.That(() => new ServiceVersion(version), Throws.ArgumentException);
    }
}
