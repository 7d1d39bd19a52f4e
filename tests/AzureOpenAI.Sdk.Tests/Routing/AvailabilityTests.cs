using Azure.Core;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Which versions of the service have an operation, and what happens when the client's has not.</summary>
public sealed class AvailabilityTests
{
    [Test]
    [TestCase("v1", true)]
    [TestCase("preview", true)]
    [TestCase("2024-10-21", true)]
    [TestCase("2025-12-01", true)]
    [TestCase("2024-06-01", false)]
    [TestCase("2024-08-01-preview", true)]
    [TestCase("2024-07-01-preview", false)]
    [TestCase("2025-03-01-preview", true)]
    public void An_operation_is_in_the_versions_since_it_came(string version, bool expected)
    {
        var since = Availability.From(generallyAvailable: "2024-10-21", preview: "2024-08-01-preview");

        Assert.That(since.Has(new ServiceVersion(version)), Is.EqualTo(expected));
    }

    [Test]
    public void An_operation_that_only_previews_have_is_in_no_other_dated_version()
    {
        var since = Availability.From(preview: "2025-04-01-preview");

        Assert.That(since.Has(new ServiceVersion("2025-05-01")), Is.False);
        Assert.That(since.Has(new ServiceVersion("2025-04-01-preview")), Is.True);
        Assert.That(Availability.V1Only.Has(new ServiceVersion("2025-04-01-preview")), Is.False);
        Assert.That(Availability.Always.Has(new ServiceVersion("2023-05-15")), Is.True);
    }

    [Test]
    public void A_call_that_the_version_lacks_fails_before_it_is_sent_and_says_which_versions_have_it()
    {
        var service = new FakeService(new(ServiceVersion.V2024_10_21)).Reply(200, "{}");
        ServicePipeline pipeline = Pipelines.Of(service);
        var pause = ServiceOperation.OfResource("things.pause", RequestMethod.Post, "things/{thing id}/pause", Resend.Always, Availability.From(preview: "2025-03-01-preview"));

        var failure = Assert.Throws<NotSupportedException>(() => pipeline.SendForText(pipeline.RouteTo(pause, ["a"]), null, CancellationToken.None));

        Assert.That(failure!.Message, Does.Contain("2024-10-21").And.Contain("things.pause").And.Contain("v1, previews from 2025-03-01-preview"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    [TestCase("v1", "https://unit.openai.azure.com/openai/v1/things/a%20b/parts/c?after=x%26y&limit=20")]
    [TestCase("2024-10-21", "https://unit.openai.azure.com/openai/things/a%20b/parts/c?after=x%26y&limit=20&api-version=2024-10-21")]
    public async Task Values_and_parameters_stand_escaped_in_their_places(string version, string uri)
    {
        var service = new FakeService(new(new ServiceVersion(version))).Reply(200, "ok", "text/plain");
        ServicePipeline pipeline = Pipelines.Of(service);
        var part = ServiceOperation.OfResource("things.part", RequestMethod.Get, "things/{thing id}/parts/{part id}", Resend.Always, Availability.Always);
        QueryText query = new QueryText().Add("after", "x&y").Add("limit", 20).Add("order", null as string);

        await pipeline.SendForTextAsync(pipeline.RouteTo(part, ["a b", "c"], query), null, CancellationToken.None);

        Assert.That(service.Requests[0].Uri.AbsoluteUri, Is.EqualTo(uri));
        Assert.That(service.Requests[0].Method, Is.EqualTo("GET"));
    }

    [Test]
    [TestCase("../x")]
    [TestCase("a/b")]
    [TestCase("")]
    [TestCase("a?b")]
    public void An_id_with_path_characters_is_refused_by_its_name(string id)
    {
        ServicePipeline pipeline = Pipelines.Of(new FakeService());
        var get = ServiceOperation.OfResource("things.get", RequestMethod.Get, "things/{thing id}", Resend.Always, Availability.Always);

        var failure = Assert.Throws<ArgumentException>(() => pipeline.RouteTo(get, [id]));

        Assert.That(failure!.Message, Does.Contain("thing id"));
    }
}
