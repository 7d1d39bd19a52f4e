using Azure;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Where a client may send its credential to.</summary>
public sealed class ServiceEndpointTests
{
    [Test]
    [TestCase("https://r.openai.azure.com", "https://r.openai.azure.com/")]
    [TestCase("https://R.OpenAI.Azure.COM/", "https://r.openai.azure.com/")]
    [TestCase("https://r.openai.azure.com:443", "https://r.openai.azure.com/")]
    [TestCase("https://r.openai.azure.com:8443/", "https://r.openai.azure.com:8443/")]
    [TestCase("https://r.openai.azure.com/openai/v1", "https://r.openai.azure.com/")]
    [TestCase("https://r.openai.azure.com/openai/v1/", "https://r.openai.azure.com/")]
    [TestCase("https://r.openai.azure.com/OpenAI", "https://r.openai.azure.com/")]
    [TestCase("https://r.cognitiveservices.azure.com", "https://r.cognitiveservices.azure.com/")]
    [TestCase("https://r.services.ai.azure.com/api/projects/p", "https://r.services.ai.azure.com/api/projects/p/")]
    [TestCase("https://eastus.api.cognitive.microsoft.com", "https://eastus.api.cognitive.microsoft.com/")]
    [TestCase("https://r.openai.azure.us", "https://r.openai.azure.us/")]
    [TestCase("https://r.openai.azure.cn", "https://r.openai.azure.cn/")]
    [TestCase("https://localhost:5001", "https://localhost:5001/")]
    [TestCase("https://127.0.0.1:5001/base", "https://127.0.0.1:5001/base/")]
    [TestCase("https://[::1]:5001", "https://[::1]:5001/")]
    public void An_endpoint_of_the_service_is_accepted(string endpoint, string expected)
    {
        Assert.That(Client(endpoint).Endpoint, Is.EqualTo(new Uri(expected)));
    }

    [Test]
    [TestCase("http://r.openai.azure.com", "https://")]
    [TestCase("http://localhost", "AllowInsecureLoopback")]
    [TestCase("ftp://r.openai.azure.com", "https://")]
    [TestCase("file:///etc/passwd", "https://")]
    [TestCase("https://user@r.openai.azure.com", "user name")]
    [TestCase("https://user:secret@r.openai.azure.com", "user name")]
    [TestCase("https://r.openai.azure.com?api-version=1", "query")]
    [TestCase("https://r.openai.azure.com/#part", "fragment")]
    [TestCase("https://r.openai.azure.com.evil.example", "AllowedHosts")]
    [TestCase("https://evil.example/r.openai.azure.com", "AllowedHosts")]
    [TestCase("https://ropenai.azure.com", "AllowedHosts")]
    [TestCase("https://openai.azure.com", "AllowedHosts")]
    [TestCase("https://.openai.azure.com", "")]
    [TestCase("https://r.openai.azure.com.", "AllowedHosts")]
    [TestCase("https://r.openaı.azure.com", "AllowedHosts")]
    [TestCase("https://r.openai.аzure.com", "AllowedHosts")]
    [TestCase("https://169.254.169.254/metadata", "AllowedHosts")]
    [TestCase("http://169.254.169.254/metadata", "https://")]
    [TestCase("https://0.0.0.0", "AllowedHosts")]
    [TestCase("https://localhost.evil.example", "AllowedHosts")]
    [TestCase("https://r.openai.azure.com/openai/deployments/gpt-4o/chat/completions", "GetChatClient")]
    [TestCase("https://r.openai.azure.com/OPENAI/Deployments", "GetChatClient")]
    public void Any_other_is_refused_with_what_to_do(string endpoint, string hint)
    {
        Assert.That(() => Client(endpoint), Throws.InstanceOf<ArgumentException>().Or.InstanceOf<UriFormatException>().With.Message.Contains(hint).And.Message.Not.Contains("secret"));
    }

    [Test]
    public void An_endpoint_must_be_there_and_whole()
    {
        var key = new AzureKeyCredential("key");

        Assert.That(() => new AzureOpenAIClient(null!, key), Throws.ArgumentNullException);
        Assert.That(() => new AzureOpenAIClient(new Uri("/openai", UriKind.Relative), key), Throws.ArgumentException.With.Message.Contains("absolute"));
        Assert.That(() => new AzureOpenAIClient(FakeService.Endpoint, (AzureKeyCredential)null!), Throws.ArgumentNullException);
        Assert.That(() => new AzureOpenAIClient(FakeService.Endpoint, (Azure.Core.TokenCredential)null!), Throws.ArgumentNullException);
    }

    [Test]
    [TestCase("gateway.example", "https://gateway.example", true)]
    [TestCase("Gateway.Example", "https://gateway.example/base", true)]
    [TestCase("gateway.example", "https://a.gateway.example", false)]
    [TestCase("gateway.example", "https://evilgateway.example", false)]
    [TestCase(".gateway.example", "https://a.gateway.example", true)]
    [TestCase(".gateway.example", "https://a.b.gateway.example", true)]
    [TestCase(".gateway.example", "https://gateway.example", false)]
    [TestCase(".gateway.example", "https://evilgateway.example", false)]
    [TestCase(".", "https://evil.example", false)]
    [TestCase("", "https://evil.example", false)]
    [TestCase("gateway.example", "http://gateway.example", false)]
    public void Hosts_of_one_s_own_are_allowed_by_name(string allowed, string endpoint, bool isAccepted)
    {
        var options = new AzureOpenAIClientOptions { AllowInsecureLoopback = true, AllowedHosts = { allowed } };

        Assert.That(() => Client(endpoint, options), isAccepted ? Throws.Nothing : Throws.ArgumentException);
    }

    [Test]
    public void Plain_HTTP_is_allowed_to_this_machine_alone([Values("http://localhost:1234", "http://127.0.0.1", "http://127.8.9.10", "http://[::1]:80")] string endpoint)
    {
        Assert.That(() => Client(endpoint), Throws.ArgumentException);
        Assert.That(() => Client(endpoint, new() { AllowInsecureLoopback = true }), Throws.Nothing);
    }

    private static AzureOpenAIClient Client(string endpoint, AzureOpenAIClientOptions? options = null) => new(new Uri(endpoint), new AzureKeyCredential("key"), options);
}
