using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.ControlPlane;

/// <summary>The control plane over plain HTTP: deployments that are made, changed, deleted, and what is refused.</summary>
internal sealed class ControlPlaneTests
{
    private const string Subscription = "/subscriptions/00000000-0000-0000-0000-000000000000";
    private const string Account = Subscription + "/resourceGroups/emulator/providers/Microsoft.CognitiveServices/accounts/emulator";
    private const string Region = Subscription + "/providers/Microsoft.CognitiveServices/locations/eastus2";
    private const string Chat = """{ "messages": [{ "role": "user", "content": "The sky is blue." }] }""";
    private const string Good = """{ "sku": { "name": "GlobalStandard", "capacity": 10 }, "properties": { "model": { "format": "OpenAI", "name": "gpt-4o", "version": "2024-11-20" }, "newer": 1 }, "tags": { "team": "sums" } }""";

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_deployment_is_served_when_it_has_been_made()
    {
        await using var emulator = await StartAsync();
        var made = await SendAsync(emulator, HttpMethod.Put, $"{Account}/deployments/mine", Good);
        var status = new Uri(made.Header("Azure-AsyncOperation"));

        var early = await AskAsync(emulator, "mine");
        var running = await SendAsync(emulator, HttpMethod.Get, status.PathAndQuery);
        _clock.Advance(TimeSpan.FromHours(1));
        var late = await AskAsync(emulator, "mine");
        var done = await SendAsync(emulator, HttpMethod.Get, status.PathAndQuery);
        var read = (await SendAsync(emulator, HttpMethod.Get, $"{Account}/deployments/MINE")).Body;

        Assert.That((made.Status, Text(made.Body, "properties", "provisioningState")), Is.EqualTo((201, "Creating")));
        Assert.That((early, late), Is.EqualTo((404, 200)));
        Assert.That((Text(running.Body, "status"), running.Header("Retry-After"), Text(done.Body, "status")), Is.EqualTo(("Running", "1", "Succeeded")));
        Assert.That((Text(read, "properties", "provisioningState"), Text(read, "properties", "model", "version"), read.GetProperty("properties").GetProperty("newer").GetInt32()), Is.EqualTo(("Succeeded", "2024-11-20", 1)));
        Assert.That(read.GetProperty("properties").GetProperty("rateLimits").GetRawText(), Is.EqualTo("""[{"key":"request","renewalPeriod":60,"count":60},{"key":"token","renewalPeriod":60,"count":10000}]"""));
    }

    [Test]
    public async Task The_limits_of_a_deployment_follow_its_capacity()
    {
        await using var emulator = await StartAsync(options => options.JobDuration = TimeSpan.Zero);
        await SendAsync(emulator, HttpMethod.Put, $"{Account}/deployments/mine", Good.Replace("10", "1", StringComparison.Ordinal));

        var before = await emulator.PostAsync("openai/deployments/mine/chat/completions?api-version=2024-10-21", Chat);
        var changed = await SendAsync(emulator, HttpMethod.Patch, $"{Account}/deployments/mine", """{ "sku": { "name": "Standard", "capacity": 50 } }""");
        var after = await emulator.PostAsync("openai/deployments/mine/chat/completions?api-version=2024-10-21", Chat);

        Assert.That((before.Header("x-ratelimit-limit-tokens"), after.Header("x-ratelimit-limit-tokens")), Is.EqualTo(("1000", "50000")));
        Assert.That(changed.Status, Is.EqualTo(202));
        Assert.That((await SendAsync(emulator, HttpMethod.Get, new Uri(changed.Header("Location")).PathAndQuery)).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task A_deployment_that_is_deleted_answers_no_more()
    {
        await using var emulator = await StartAsync();
        var begun = await SendAsync(emulator, HttpMethod.Delete, $"{Account}/deployments/gpt-4o");
        var result = new Uri(begun.Header("Location")).PathAndQuery;

        var early = (await AskAsync(emulator, "gpt-4o"), (await SendAsync(emulator, HttpMethod.Get, result)).Status);
        _clock.Advance(TimeSpan.FromHours(1));
        var late = (await AskAsync(emulator, "gpt-4o"), (await SendAsync(emulator, HttpMethod.Get, result)).Status);

        Assert.That((begun.Status, early, late), Is.EqualTo((202, (200, 202), (404, 204))));
        Assert.That((await SendAsync(emulator, HttpMethod.Get, $"{Account}/deployments/gpt-4o")).Status, Is.EqualTo(404));
        Assert.That((await SendAsync(emulator, HttpMethod.Delete, $"{Account}/deployments/gpt-4o")).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task A_change_that_is_to_fail_tells_why_and_leaves_what_was_there()
    {
        await using var emulator = await StartAsync(options => options.DeploymentFaults["gpt-4o"] = "CapacityUnavailable");
        var begun = await SendAsync(emulator, HttpMethod.Put, $"{Account}/deployments/gpt-4o", Good);
        var other = await SendAsync(emulator, HttpMethod.Put, $"{Account}/deployments/gpt-4o", Good);

        _clock.Advance(TimeSpan.FromHours(1));
        var failed = (await SendAsync(emulator, HttpMethod.Get, new Uri(begun.Header("Azure-AsyncOperation")).PathAndQuery)).Body;

        Assert.That((other.Status, Text(other.Body, "error", "code")), Is.EqualTo((409, "RequestConflict")));
        Assert.That((begun.Status, Text(failed, "status"), Text(failed, "error", "code"), Text(failed, "error", "target")), Is.EqualTo((200, "Failed", "CapacityUnavailable", "properties")));
        Assert.That(Text((await SendAsync(emulator, HttpMethod.Get, $"{Account}/deployments/gpt-4o")).Body, "properties", "provisioningState"), Is.EqualTo("Failed"));
        Assert.That(await AskAsync(emulator, "gpt-4o"), Is.EqualTo(200));
    }

    [TestCase("""{ "sku": { "name": "Standard" } }""", "properties", "InvalidResourceProperties")]
    [TestCase("""{ "sku": { "name": "Standard" }, "properties": {} }""", "properties.model", "InvalidResourceProperties")]
    [TestCase("""{ "sku": { "name": "Standard" }, "properties": { "model": { "format": "OpenAI", "name": "gpt-99" } } }""", "properties.model", "DeploymentModelNotSupported")]
    [TestCase("""{ "sku": { "name": "Standard" }, "properties": { "model": { "format": "OpenAI", "name": "gpt-4o", "version": "nonsense" } } }""", "properties.model", "DeploymentModelNotSupported")]
    [TestCase("""{ "sku": { "name": "Standard" }, "properties": { "model": { "format": "OpenAI", "name": 7 } } }""", "properties.model.name", "InvalidRequestContent")]
    [TestCase("""{ "sku": { "name": "Orbital" }, "properties": { "model": { "format": "OpenAI", "name": "gpt-4o" } } }""", "sku.name", "InvalidResourceProperties")]
    [TestCase("""{ "sku": { "name": "Standard", "capacity": 0 }, "properties": { "model": { "format": "OpenAI", "name": "gpt-4o" } } }""", "sku.capacity", "InvalidResourceProperties")]
    [TestCase("""{ "sku": { "name": "Standard", "capacity": 101 }, "properties": { "model": { "format": "OpenAI", "name": "gpt-4o" } } }""", "sku.capacity", "InsufficientQuota")]
    [TestCase("""{ "properties": { "model": { "format": "OpenAI", "name": "gpt-4o" } } }""", "sku", "InvalidResourceProperties")]
    [TestCase("""{ "sku": { "name": "Standard" }, "properties": { "model": { "format": "OpenAI", "name": "gpt-4o" }, "versionUpgradeOption": "Never" } }""", "properties.versionUpgradeOption", "InvalidResourceProperties")]
    public async Task What_is_not_fit_is_refused_with_the_field_at_fault(string body, string target, string code)
    {
        await using var emulator = await StartAsync(options =>
        {
            options.Deployments.Clear();
            options.DeploymentQuota = 100;
        });

        var refused = await SendAsync(emulator, HttpMethod.Put, $"{Account}/deployments/mine", body);

        Assert.That((refused.Status, Text(refused.Body, "error", "target"), Text(refused.Body, "error", "code")), Is.EqualTo((400, target, code)));
    }

    [Test]
    public async Task Quota_is_counted_by_model_and_SKU()
    {
        await using var emulator = await StartAsync(options =>
        {
            options.Deployments.Clear();
            options.DeploymentQuota = 15;
        });
        await SendAsync(emulator, HttpMethod.Put, $"{Account}/deployments/one", Good);

        var two = await SendAsync(emulator, HttpMethod.Put, $"{Account}/deployments/two", Good);
        var elsewhere = await SendAsync(emulator, HttpMethod.Put, $"{Account}/deployments/three", Good.Replace("GlobalStandard", "Standard", StringComparison.Ordinal));
        var usages = await ListAsync(emulator, $"{Region}/usages");
        var left = await ListAsync(emulator, $"{Subscription}/providers/Microsoft.CognitiveServices/modelCapacities", "&modelFormat=OpenAI&modelName=gpt-4o&modelVersion=2024-11-20");

        Assert.That((Text(two.Body, "error", "code"), elsewhere.Status), Is.EqualTo(("InsufficientQuota", 201)));
        Assert.That(usages.Single(usage => Text(usage, "name", "value") == "OpenAI.GlobalStandard.gpt-4o").GetProperty("currentValue").GetInt32(), Is.EqualTo(10));
        Assert.That(left.Single(one => Text(one, "properties", "skuName") == "GlobalStandard").GetProperty("properties").GetProperty("availableCapacity").GetInt32(), Is.EqualTo(5));
    }

    [Test]
    public async Task Lists_come_page_by_page()
    {
        await using var emulator = await StartAsync();

        var first = (await SendAsync(emulator, HttpMethod.Get, $"{Account}/deployments")).Body;
        var all = await ListAsync(emulator, $"{Account}/deployments");
        var models = await ListAsync(emulator, $"{Account}/models");

        Assert.That(first.GetProperty("value").GetArrayLength(), Is.EqualTo(20));
        Assert.That(all.Select(one => Text(one, "name")), Is.Unique.And.Contains("gpt-4o").And.Contains("whisper"));
        Assert.That(models.Single(model => Text(model, "name") == "gpt-4o").GetProperty("version").GetString(), Is.EqualTo("2024-11-20"));
        Assert.That(await ListAsync(emulator, $"{Region}/models"), Has.Count.EqualTo(models.Count));
    }

    [Test]
    public async Task A_key_that_was_made_anew_takes_the_place_of_the_old_one()
    {
        await using var emulator = await StartAsync();
        var before = (await SendAsync(emulator, HttpMethod.Post, $"{Account}/listKeys")).Body;

        var after = (await SendAsync(emulator, HttpMethod.Post, $"{Account}/regenerateKey", """{ "keyName": "Key1" }""")).Body;

        Assert.That((Text(before, "key1"), Text(after, "key2")), Is.EqualTo((emulator.ApiKey, Text(before, "key2"))));
        Assert.That((await emulator.GetAsync("openai/v1/models")).Status, Is.EqualTo(401));
        using var request = new HttpRequestMessage(HttpMethod.Get, "openai/v1/models") { Headers = { { "api-key", Text(after, "key2") } } };
        Assert.That((await emulator.SendAsync(request)).Status, Is.EqualTo(200));
    }

    [TestCase("/subscriptions/1/providers/Microsoft.CognitiveServices/locations/eastus2/usages", 404, "SubscriptionNotFound")]
    [TestCase(Subscription + "/resourceGroups/none/providers/Microsoft.CognitiveServices/accounts/emulator", 404, "ResourceGroupNotFound")]
    [TestCase(Subscription + "/resourceGroups/emulator/providers/Microsoft.CognitiveServices/accounts/none", 404, "ResourceNotFound")]
    [TestCase(Account + "/deployments/none", 404, "ResourceNotFound")]
    [TestCase(Account + "/elsewhere", 404, "InvalidResourceType")]
    [TestCase(Account + "/listKeys", 405, "MethodNotAllowed")]
    [TestCase(Region + "/operations/none", 404, "OperationNotFound")]
    public async Task What_is_not_there_is_refused_as_the_control_plane_does(string path, int status, string code)
    {
        await using var emulator = await StartAsync();

        var refused = await SendAsync(emulator, HttpMethod.Get, path);

        Assert.That((refused.Status, Text(refused.Body, "error", "code")), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task A_key_and_a_missing_version_are_refused()
    {
        await using var emulator = await StartAsync();

        var withKey = await emulator.GetAsync($"{Account[1..]}?api-version=2024-10-01");
        using var request = Request(HttpMethod.Get, Account, null);
        var withoutVersion = await emulator.SendAsync(request);

        Assert.That((withKey.Status, Text(withKey.Body, "error", "code")), Is.EqualTo((401, "AuthenticationFailed")));
        Assert.That((withoutVersion.Status, Text(withoutVersion.Body, "error", "code")), Is.EqualTo((400, "MissingApiVersionParameter")));
    }

    private async Task<RunningEmulator> StartAsync(Action<EmulatorOptions>? configure = null) => await RunningEmulator.StartAsync(options =>
    {
        options.TimeProvider = _clock;
        options.JobDuration = TimeSpan.FromHours(1);
        configure?.Invoke(options);
    });

    private static async Task<int> AskAsync(RunningEmulator emulator, string deployment)
        => (await emulator.PostAsync($"openai/deployments/{deployment}/chat/completions?api-version=2024-10-21", Chat)).Status;

    private static async Task<List<JsonElement>> ListAsync(RunningEmulator emulator, string path, string query = "")
    {
        List<JsonElement> all = [];
        for (var next = $"{path}?api-version=2024-10-01{query}"; next is not null;)
        {
            var page = (await SendAsync(emulator, HttpMethod.Get, next)).Body;
            all.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("nextLink", out var link) ? new Uri(link.GetString()!).PathAndQuery : null;
        }

        return all;
    }

    private static Task<Reply> SendAsync(RunningEmulator emulator, HttpMethod method, string path, string? body = null)
        => emulator.SendAsync(Request(method, path.Contains('?', StringComparison.Ordinal) ? path : path + "?api-version=2024-10-01", body));

    private static HttpRequestMessage Request(HttpMethod method, string path, string? body) => new(method, path)
    {
        Content = body is null ? null : RunningEmulator.Json(body),
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "a.b.c") },
    };

    private static string? Text(JsonElement element, params string[] path)
        => path.Aggregate(element, (one, name) => one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var member) ? member : default) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
