using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.VectorStores;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>What a resource keeps is asked for there alone.</summary>
public sealed class HomeTests
{
    private const string NotFound = """{"error":{"code":"previous_response_not_found","message":"x"}}""";
    private const string Kept = """{"id":"resp_1","object":"response","status":"completed","output":[],"usage":{"input_tokens":3,"output_tokens":2,"total_tokens":5}}""";

    [Test]
    public async Task A_conversation_goes_on_where_it_is_kept_even_when_another_resource_is_preferred()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "10")).Reply("a", 200, Kept).Reply("b", 200, Kept);
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]).GetResponsesClient("gpt-4o");
        ResponsesResult first = await client.CreateAsync(new ResponsesOptions("hello"));
        resources.Clock.Advance(TimeSpan.FromSeconds(20));

        await client.CreateAsync(new ResponsesOptions("and then?") { PreviousResponseId = first.Id });
        await client.GetAsync("resp_1");

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b", "b", "b" }));
        Assert.That(resources.Requests[^1].Uri.AbsolutePath, Is.EqualTo("/openai/v1/responses/resp_1"));
        Assert.That(resources.Requests[^1].Headers["api-key"], Is.EqualTo("key-of-b"));
    }

    [Test]
    public async Task A_video_is_watched_and_downloaded_where_it_is_made()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "10")).Reply("b", 200, """{ "id": "video_1", "status": "completed" }""");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]).GetVideosClient("gpt-4o");

        var video = await client.StartAsync(Azure.WaitUntil.Started, new("A cat on a roof"));
        await client.GetAsync(video.Id);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b", "b" }));
    }

    [Test]
    public async Task A_vector_store_is_made_where_its_files_are_and_used_there()
    {
        var resources = new FakeResources().Reply("a", 200, Kept).Reply("b", 200, """{ "id": "vs_1", "object": "vector_store", "status": "completed" }""");
        AzureOpenAIClient client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        client.Router!.RememberHome("file-1", new Uri("https://b.openai.azure.com"));
        VectorStoresClient stores = client.GetVectorStoresClient();

        VectorStoresResult store = await stores.CreateAsync(new VectorStoresOptions(["file-1"]));
        await stores.SearchAsync(store.Id!, new VectorStoreSearchOptions("x"));
        await stores.ListFilesAsync(store.Id!).AsPages().FirstAsync();

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b", "b", "b" }));
        Assert.That(resources.Requests.Select(request => request.Uri.AbsolutePath), Is.EqualTo(new[] { "/openai/v1/vector_stores", "/openai/v1/vector_stores/vs_1/search", "/openai/v1/vector_stores/vs_1/files" }));
        Assert.That(resources.Requests[^1].Headers["api-key"], Is.EqualTo("key-of-b"));
    }

    [Test]
    public async Task A_response_that_searches_a_store_or_runs_code_in_a_container_is_asked_where_that_is()
    {
        var resources = new FakeResources().Reply("a", 200, Kept).Reply("b", 200, Kept);
        AzureOpenAIClient client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        foreach (string id in (string[])["vs_1", "cntr_1"])
        {
            client.Router!.RememberHome(id, new Uri("https://b.openai.azure.com"));
        }

        ResponsesClient responses = client.GetResponsesClient("gpt-4o");
        await responses.CreateAsync(new ResponsesOptions("x") { Tools = [ResponseTool.CreateFileSearch("vs_1")] });
        await responses.CreateAsync(AzureOpenAIJson.Parse<ResponsesOptions>("""{ "input": "x", "tools": [{ "type": "web_search" }, { "type": "code_interpreter", "container": "cntr_1" }] }"""));
        await responses.CreateAsync(AzureOpenAIJson.Parse<ResponsesOptions>("""{ "input": "x", "tools": [{ "type": "shell", "environment": { "type": "container_reference", "container_id": "cntr_1" } }] }"""));
        await responses.CreateAsync(AzureOpenAIJson.Parse<ResponsesOptions>("""{ "input": "x", "tools": [{ "type": "code_interpreter", "container": { "type": "auto" } }] }"""));

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b", "b", "b", "a" }));
    }

    [Test]
    public async Task What_is_kept_by_a_resource_that_fails_is_not_looked_for_elsewhere()
    {
        var resources = new FakeResources().Reply("a", 200, Kept).Reply("a", 503).Reply("b", 200, Kept);
        resources.Options.Retry.MaxRetries = 0;
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]).GetResponsesClient("gpt-4o");
        await client.CreateAsync(new ResponsesOptions("hello"));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.CreateAsync(new ResponsesOptions("and then?") { PreviousResponseId = "resp_1" }));

        Assert.That(failure.Status, Is.EqualTo(503));
        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "a" }));
    }

    [Test]
    public async Task What_was_made_a_moment_ago_and_is_not_found_yet_is_waited_for_at_its_own_resource()
    {
        var resources = new FakeResources().Reply("a", 200, Kept).Reply("a", 400, NotFound).Reply("a", 404, NotFound).Reply("a", 200, Kept).Reply("b", 200, Kept);
        resources.Options.Retry.MaxRetries = 0;
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]).GetResponsesClient("gpt-4o");
        await client.CreateAsync(new ResponsesOptions("hello"));
        long asked = resources.Clock.GetTimestamp();

        Task call = client.CreateAsync(new ResponsesOptions("and then?") { PreviousResponseId = "resp_1" });
        await resources.PlayAsync(call, TimeSpan.FromMilliseconds(100));

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "a", "a", "a" }));
        Assert.That(resources.Clock.GetElapsedTime(asked).TotalSeconds, Is.InRange(0.5 + 0.8, 3), "half a second, then 1.6 times as long");
    }

    [Test]
    public async Task What_is_never_found_is_told_after_half_a_minute_and_what_is_old_at_once()
    {
        var resources = new FakeResources().Reply("a", 200, Kept).Reply("a", 400, NotFound);
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]).GetResponsesClient("gpt-4o");
        await client.CreateAsync(new ResponsesOptions("hello"));
        long asked = resources.Clock.GetTimestamp();

        Task call = client.CreateAsync(new ResponsesOptions("and then?") { PreviousResponseId = "resp_1" });
        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => resources.PlayAsync(call, TimeSpan.FromMilliseconds(500)));

        Assert.That(failure.ErrorCode, Is.EqualTo("previous_response_not_found"));
        Assert.That(resources.Clock.GetElapsedTime(asked).TotalSeconds, Is.InRange(15, 35));
        int sent = resources.Hosts.Count;
        resources.Clock.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<AzureOpenAIException>(() => client.CreateAsync(new ResponsesOptions("and then?") { PreviousResponseId = "resp_1" }));
        Assert.That(resources.Hosts, Has.Count.EqualTo(sent + 1));
    }

    [Test]
    public async Task An_id_of_unknown_home_is_an_error_until_its_home_is_told()
    {
        var resources = new FakeResources().Reply("a", 200, Kept).Reply("b", 200, Kept);
        AzureOpenAIClient client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        ResponsesClient responses = client.GetResponsesClient("gpt-4o");

        var going = await Assert.ThrowsAsync<InvalidOperationException>(() => responses.CreateAsync(new ResponsesOptions("x") { PreviousResponseId = "resp_9" }));
        var asking = await Assert.ThrowsAsync<InvalidOperationException>(() => responses.GetAsync("resp_9"));
        Assert.That(going.Message, Is.EqualTo(asking.Message).And.Contain("not known").And.Contain("resp_9"));
        Assert.That(resources.Hosts, Is.Empty);

        client.Router!.RememberHome("resp_9", new Uri("https://b.openai.azure.com"));
        await responses.CreateAsync(new ResponsesOptions("x") { PreviousResponseId = "resp_9" });
        await responses.GetAsync("resp_9");

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b", "b" }));
    }

    [Test]
    public async Task With_one_resource_there_is_nothing_to_guess()
    {
        var resources = new FakeResources().Reply("a", 200, Kept);
        var client = resources.Client([FakeResources.Deployment("a", "one"), FakeResources.Deployment("a", "two", deployment => deployment.Label = "two")]).GetResponsesClient("gpt-4o");

        await client.CreateAsync(new ResponsesOptions("x") { PreviousResponseId = "resp_9" });

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void What_is_still_asked_for_does_not_grow_old()
    {
        var home = new Uri("https://a.openai.azure.com/");
        var map = new HomeMap();
        map.Remember("forgotten", home);
        map.Remember("asked", home);

        for (int i = 0; i < HomeMap.Generation * 3; i++)
        {
            map.Remember($"id-{i}", home);
            if (i % 1_000 == 0)
            {
                map.Find("asked");
            }
        }

        Assert.That(map.Find("asked"), Is.EqualTo(home));
        Assert.That(map.Find("forgotten"), Is.Null);
    }
}
