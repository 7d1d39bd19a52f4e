using AzureOpenAI.Sdk.ModelCatalog;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.ModelCatalog;

/// <summary>Which models the resource may use.</summary>
public sealed class ModelCatalogClientTests
{
    private const string Azure = """
        {
          "status": "succeeded", "capabilities": { "fine_tune": true, "inference": true, "completion": false, "chat_completion": true, "embeddings": false },
          "lifecycle_status": "generally-available", "deprecation": { "fine_tune": 1772323200, "inference": 1804636800 },
          "id": "gpt-4o-2024-11-20", "created_at": 1732060800, "updated_at": 1732060801, "object": "model"
        }
        """;

    [Test]
    public async Task Models_are_listed([Values] bool async)
    {
        var service = new FakeService().Reply(200, $$"""{"data":[{{Azure}},{"id":"o","object":"model","created":1,"owned_by":"system","shutdown_date":"2026-10-23"}],"object":"list"}""");
        ModelCatalogClient catalog = service.Client.GetModelCatalogClient();

        List<ModelCatalogResult> models = async ? await catalog.ListAsync().ToListAsync() : [.. catalog.List()];

        Assert.That(models.Select(model => model.Id), Is.EqualTo(new[] { "gpt-4o-2024-11-20", "o" }));
        Assert.That(models[0].Capabilities!.ChatCompletion, Is.True);
        Assert.That((models[0].LifecycleStatus, models[0].Deprecation!.InferenceEnds), Is.EqualTo(((ModelLifecycle?)ModelLifecycle.GenerallyAvailable, DateTimeOffset.FromUnixTimeSeconds(1_804_636_800))));
        Assert.That((models[1].ShutdownDate, models[1].CreatedAtTime), Is.EqualTo(("2026-10-23", DateTimeOffset.FromUnixTimeSeconds(1))));
        Assert.That(service.Requests.Single().Uri.PathAndQuery, Is.EqualTo("/openai/v1/models"));
    }

    [Test]
    public async Task A_model_is_described_in_the_shape_with_a_date([Values] bool async)
    {
        var service = new FakeService(new(ServiceVersion.V2024_10_21)).Reply(200, Azure);
        ModelCatalogClient catalog = service.Client.GetModelCatalogClient();

        ModelCatalogResult model = async ? await catalog.GetAsync("gpt-4o-2024-11-20") : catalog.Get("gpt-4o-2024-11-20");

        Assert.That((model.Status, model.Capabilities!.FineTune), Is.EqualTo(((ModelCatalogStatus?)ModelCatalogStatus.Succeeded, true)));
        Assert.That(service.Requests.Single().Uri.PathAndQuery, Is.EqualTo("/openai/models/gpt-4o-2024-11-20?api-version=2024-10-21"));
    }

    [Test]
    public void What_is_new_survives()
    {
        ModelCatalogResult model = RoundTrip.Check<ModelCatalogResult>("""{"id":"m","lifecycle_status":"retired-with-honours","capabilities":{"telepathy":true},"deprecation":{"inference":null},"newer":[1]}""");

        Assert.That(model.LifecycleStatus.ToString(), Is.EqualTo("retired-with-honours"));
        Assert.That(RoundTrip.Check<ModelCatalogResult>(Azure).AdditionalProperties, Is.Null);
    }

    [Test]
    public async Task A_model_that_is_not_there_is_an_error_and_a_name_that_is_none_is_refused()
    {
        var service = new FakeService().Reply(404, """{"error":{"message":"The model 'x' does not exist","type":"invalid_request_error","param":"model","code":"model_not_found"}}""");
        ModelCatalogClient catalog = service.Client.GetModelCatalogClient();

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => catalog.GetAsync("x"));

        Assert.That(failure.ErrorCode, Is.EqualTo("model_not_found"));
        Assert.That(() => catalog.Get("../files"), Throws.ArgumentException.With.Message.Contains("model"));
    }
}
