using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Deployments;

/// <summary>What the client asks the control plane, with which credential, and what it refuses to ask.</summary>
public sealed class DeploymentsClientTests
{
    [Test]
    public async Task Deployments_are_read_with_one_token_for_the_control_plane([Values] bool async)
    {
        var identity = new StubTokenCredential();
        var service = ControlPlane.Start().Reply(200, ControlPlane.Deployment("Succeeded"));
        DeploymentsClient deployments = service.Client(identity);

        DeploymentsResult first = async ? await deployments.GetAsync("chat") : deployments.Get("chat");
        DeploymentsResult second = async ? await deployments.GetAsync("chat") : deployments.Get("chat");

        Assert.That((first.Name, second.Sku!.Capacity, second.Properties!.Model!.Version), Is.EqualTo(("chat", 10, "2024-11-20")));
        Assert.That(service.Requests.Select(request => request.Uri.ToString()), Has.All.EqualTo($"{ControlPlane.Host}{ControlPlane.Chat}?api-version=2024-10-01"));
        Assert.That(service.Requests.Select(request => request.Headers["Authorization"]), Has.All.EqualTo("Bearer token1"));
        Assert.That(service.Requests[0].Headers, Does.Not.ContainKey("api-key"));
        Assert.That(identity.Questions.Single().Scopes, Is.EqualTo(new[] { "https://management.azure.com/.default" }));
    }

    [TestCase("https://management.azure.com", "https://management.azure.com/.default")]
    [TestCase("https://eastus2.management.azure.com/", "https://management.azure.com/.default")]
    [TestCase("https://management.usgovcloudapi.net", "https://management.usgovcloudapi.net/.default")]
    [TestCase("https://MANAGEMENT.chinacloudapi.cn", "https://management.chinacloudapi.cn/.default")]
    public async Task Tokens_are_asked_for_the_cloud_of_the_control_plane(string endpoint, string scope)
    {
        var identity = new StubTokenCredential();
        var service = ControlPlane.Start().Reply(200, ControlPlane.Deployment("Succeeded"));
        ((DeploymentsClientOptions)service.Options).ManagementEndpoint = new Uri(endpoint);

        await service.Client(identity).GetAsync("chat");

        Assert.That(identity.Questions.Single().Scopes, Is.EqualTo(new[] { scope }));
        Assert.That(service.Requests.Single().Uri.Host, Is.EqualTo(new Uri(endpoint).Host));
    }

    [TestCase("http://management.azure.com", "https://")]
    [TestCase("http://127.0.0.1:1", "AllowInsecureLoopback")]
    [TestCase("https://management.evil.example", "AllowedHosts")]
    [TestCase("https://unit.openai.azure.com", "AllowedHosts")]
    [TestCase("https://management.azure.com?x=1", "query")]
    public void An_address_where_the_credential_must_not_go_is_refused(string endpoint, string remedy)
    {
        var options = new DeploymentsClientOptions { ManagementEndpoint = new Uri(endpoint) };

        Assert.That(() => new DeploymentsClient(ControlPlane.Account, new StubTokenCredential(), options), Throws.ArgumentException.With.Message.Contains(remedy));
    }

    [TestCase("/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/models")]
    [TestCase("/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/models/providers/Microsoft.Storage/storageAccounts/unit")]
    [TestCase(ControlPlane.Chat)]
    [TestCase("unit")]
    public void Something_else_than_an_account_is_refused(string id)
        => Assert.That(() => new DeploymentsClient(new ResourceIdentifier(id), new StubTokenCredential()), Throws.ArgumentException.With.Message.Contains("Microsoft.CognitiveServices/accounts"));

    [Test]
    public void Versions_and_routes_of_the_service_itself_are_refused()
    {
        var routed = new DeploymentsClientOptions();
        routed.Routes.Models.Add("gpt", new ModelRoute());

        Assert.That(() => new DeploymentsClientOptions(ServiceVersion.V1), Throws.ArgumentException.With.Message.Contains("2024-10-01"));
        Assert.That(() => new DeploymentsClient(ControlPlane.Account, new StubTokenCredential(), routed), Throws.ArgumentException.With.Message.Contains("Routes"));
    }

    [Test]
    public async Task Another_version_is_asked_for_where_the_options_name_it()
    {
        var service = new FakeService(new DeploymentsClientOptions(new ServiceVersion("2025-04-01-preview"))).Reply(200, ControlPlane.Deployment("Succeeded"));

        await service.Client().GetAsync("chat");

        Assert.That(service.Requests.Single().Uri.Query, Is.EqualTo("?api-version=2025-04-01-preview"));
    }

    [Test]
    public async Task A_list_is_read_page_after_page([Values] bool async)
    {
        string link = $"{ControlPlane.Host}:443{ControlPlane.AccountPath}/deployments?api-version=2024-10-01&$skiptoken=2";
        var service = ControlPlane.Start()
            .Reply(200, $$"""{"value":[{"name":"a"},{"name":"b"}],"nextLink":"{{link}}"}""")
            .Reply(200, """{"value":[{"name":"c"}]}""");
        DeploymentsClient deployments = service.Client();

        List<string?> names = [];
        await foreach (DeploymentsResult deployment in async ? deployments.ListAsync() : ToAsync(deployments.List()))
        {
            names.Add(deployment.Name);
        }

        Assert.That(names, Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(service.Requests[1].Uri, Is.EqualTo(new Uri(link)));
    }

    [Test]
    public async Task A_next_page_elsewhere_is_not_asked_for_and_this_one_is_given([Values] bool async)
    {
        var service = ControlPlane.Start().Reply(200, """{"value":[{"name":"a"}],"nextLink":"https://evil.example/next"}""");
        DeploymentsClient deployments = service.Client();
        List<string?> names = [];

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(async () =>
        {
            await foreach (DeploymentsResult deployment in async ? deployments.ListAsync() : ToAsync(deployments.List()))
            {
                names.Add(deployment.Name);
            }
        });

        Assert.That(failure.ErrorCode, Is.EqualTo("foreign_link"));
        Assert.That(names, Is.EqualTo(new[] { "a" }));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_list_that_leads_to_itself_ends_with_an_error()
    {
        string link = $"{ControlPlane.Host}{ControlPlane.AccountPath}/deployments?api-version=2024-10-01";
        var service = ControlPlane.Start().Reply(200, $$"""{"value":[],"nextLink":"{{link}}"}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(async () => await service.Client().ListAsync().AsPages().LastAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo("endless_list"));
    }

    [Test]
    public void A_continuation_token_that_leads_elsewhere_is_refused_before_a_token_is_asked_for()
    {
        var identity = new StubTokenCredential();
        AsyncPageable<DeploymentsResult> list = ControlPlane.Start().Client(identity).ListAsync();

        Assert.That(() => list.AsPages("https://evil.example/next"), Throws.ArgumentException.With.Property("ParamName").EqualTo("continuationToken"));
        Assert.That(() => list.AsPages("a name"), Throws.ArgumentException);
        Assert.That(identity.Questions, Is.Empty);
    }

    [Test]
    public async Task A_refused_change_says_which_field([Values] bool async)
    {
        var service = ControlPlane.Start().Reply(400, """{"error":{"code":"InvalidCapacity","message":"The capacity is too large.","target":"sku.capacity","details":[{"code":"Range","message":"At most 5."}]}}""");
        DeploymentsClient deployments = service.Client();
        var change = new DeploymentsUpdateOptions { Sku = new DeploymentSku(DeploymentSkuName.GlobalStandard, 20), Tags = new Dictionary<string, string> { ["team"] = "sums" } };

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(async () => _ = async
            ? await deployments.UpdateAsync(WaitUntil.Completed, "chat", change) : deployments.Update(WaitUntil.Completed, "chat", change));

        Assert.That((failure.Error!.Target, failure.ErrorCode), Is.EqualTo(("sku.capacity", "InvalidCapacity")));
        Assert.That(failure.Message, Is.EqualTo("The service refused the request with 400 (InvalidCapacity): The capacity is too large. (field: sku.capacity) At most 5."));
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"PATCH {ControlPlane.Chat}" }));
        JsonTree.AssertEqual("""{"sku":{"name":"GlobalStandard","capacity":20},"tags":{"team":"sums"}}""", service.LastBody);
    }

    [TestCase(400, "InsufficientQuota", "Waiting does not help")]
    [TestCase(401, "InvalidAuthenticationToken", "tenant")]
    [TestCase(403, "AuthorizationFailed", "Cognitive Services Contributor")]
    [TestCase(409, "RequestConflict", "Another change")]
    public async Task A_refusal_says_what_to_do(int status, string code, string remedy)
    {
        var service = ControlPlane.Start().Reply(status, $$$"""{"error":{"code":"{{{code}}}","message":"No."}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client().CreateOrUpdateAsync(WaitUntil.Started, "chat", ControlPlane.Options));

        Assert.That(failure, Has.Property("ErrorCode").EqualTo(code).And.Message.Contains(remedy));
    }

    [Test]
    public async Task A_throttled_call_waits_as_long_as_the_control_plane_says_and_tells_what_is_left()
    {
        var clock = new InstantClock();
        var service = ControlPlane.Start(clock)
            .Reply(429, """{"error":{"code":"TooManyRequests","message":"Slow down."}}""", headers: ("Retry-After", "17"))
            .Reply(200, ControlPlane.Deployment("Succeeded"), headers: [("x-ms-ratelimit-remaining-subscription-reads", "249"), ("x-ms-ratelimit-remaining-subscription-writes", "-1"), ("x-ms-request-id", "r-1")]);

        Response<DeploymentsResult> answer = await service.Client().GetAsync("chat");

        RateLimitInfo limits = answer.GetRawResponse().GetRateLimits();
        Assert.That(clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(17) }));
        Assert.That((limits.RemainingReads, limits.RemainingWrites, limits.RemainingDeletes, limits.RequestId), Is.EqualTo(((long?)249, (long?)null, (long?)null, "r-1")));
    }

    [Test]
    public async Task Bad_input_is_refused_before_anything_is_sent()
    {
        var service = ControlPlane.Start();
        DeploymentsClient deployments = service.Client();

        await Refuses("capacity", new DeploymentsOptions(new DeploymentModel("gpt-4o", "1"), new DeploymentSku(DeploymentSkuName.Standard, 0)));
        await Refuses("capacity", new DeploymentsOptions(new DeploymentModel("gpt-4o", "1"), new DeploymentSku(DeploymentSkuName.Standard, -5)));
        await Refuses("hosted", new DeploymentsOptions(new DeploymentModel("gpt-4o", "1"), new DeploymentSku()));
        await Refuses("hosted", new DeploymentsOptions { Properties = new() { Model = new("gpt-4o", "1") } });
        await Refuses("has no name", new DeploymentsOptions(new DeploymentModel { Format = "OpenAI" }, new DeploymentSku(DeploymentSkuName.Standard)));
        await Refuses("format", new DeploymentsOptions(new DeploymentModel { Name = "gpt-4o" }, new DeploymentSku(DeploymentSkuName.Standard)));
        await Refuses("version", new DeploymentsOptions(new DeploymentModel("gpt-4o"), new DeploymentSku(DeploymentSkuName.Standard)) { Properties = { VersionUpgradeOption = VersionUpgradeOption.NoAutoUpgrade } });
        await Refuses("label", WithTag("", "x"));
        await Refuses("label", WithTag("a", new string('x', 257)));
        await Refuses("< > %", WithTag("a<b", "x"));
        foreach (string name in new[] { "", "a/b", "a b", "naïve", new string('a', 65) })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => deployments.CreateOrUpdateAsync(WaitUntil.Started, name, ControlPlane.Options));
        }

        Assert.That(() => deployments.Get("../keys"), Throws.ArgumentException.With.Message.Contains("deployment name"));
        Assert.That(() => deployments.Update(WaitUntil.Started, "chat", new DeploymentsUpdateOptions()), Throws.ArgumentException.With.Message.Contains("nothing would change"));
        Assert.That(() => deployments.RegenerateKey(default), Throws.ArgumentException);
        Assert.That(() => deployments.ListLocationUsages(default), Throws.ArgumentException);
        Assert.That(() => deployments.ListModelCapacities(new DeploymentModel("gpt-4o")), Throws.ArgumentException.With.Message.Contains("version"));
        Assert.That(service.Requests, Is.Empty);

        async Task Refuses(string word, DeploymentsOptions options)
        {
            var failure = await Assert.ThrowsAsync<ArgumentException>(() => deployments.CreateOrUpdateAsync(WaitUntil.Started, "chat", options));
            Assert.That(failure.Message, Does.Contain(word));
        }

        static DeploymentsOptions WithTag(string name, string value)
        {
            DeploymentsOptions options = ControlPlane.Options;
            options.Tags = new Dictionary<string, string> { [name] = value };
            return options;
        }
    }

    [Test]
    public async Task A_broken_connection_is_no_reason_to_make_a_deployment_twice_and_it_is_put_again()
    {
        var service = ControlPlane.Start().Break(new HttpRequestException("reset")).Reply(200, ControlPlane.Deployment("Succeeded"));

        DeploymentOperation made = await service.Client().CreateOrUpdateAsync(WaitUntil.Completed, "chat", ControlPlane.Options);

        Assert.That(made.HasValue, Is.True);
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"PUT {ControlPlane.Chat}", $"PUT {ControlPlane.Chat}" }));
    }

    [Test]
    public void The_client_names_its_account_alone()
        => Assert.That(ControlPlane.Start().Client().With(new CallSettings { MaxRetries = 0 }).ToString(), Is.EqualTo("DeploymentsClient (unit)"));

    private static async IAsyncEnumerable<T> ToAsync<T>(IEnumerable<T> items)
    {
        await Task.Yield();
        foreach (T item in items)
        {
            yield return item;
        }
    }
}
