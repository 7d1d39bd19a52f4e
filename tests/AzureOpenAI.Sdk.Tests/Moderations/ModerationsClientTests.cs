using AzureOpenAI.Sdk.Moderations;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Moderations;

public sealed class ModerationsClientTests
{
    private const string Found = """
        {
          "id": "modr-1", "model": "omni-moderation-latest", "new": 1,
          "results": [{
            "flagged": true,
            "categories": { "violence": true, "hate/threatening": false, "illicit": null, "of the future": true },
            "category_scores": { "violence": 0.97, "hate/threatening": 0.0001, "of the future": 0.5 },
            "category_applied_input_types": { "violence": ["text", "image"], "hate/threatening": [], "of the future": ["smell"] }
          }]
        }
        """;

    [Test]
    public async Task A_text_is_looked_at([Values] bool async)
    {
        FakeService service = new FakeService().Reply(200, Found);
        ModerationsClient client = service.Client.GetModerationsClient();

        ModerationsResult result = async ? await client.ClassifyAsync("I will hit you") : client.Classify("I will hit you");

        JsonTree.AssertEqual("""{ "input": "I will hit you" }""", service.LastBody);
        Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo("/openai/v1/moderations"));
        ModerationVerdict verdict = result.Results.Single();
        Assert.That((verdict.Flagged, verdict.Has(ModerationCategory.Violence), verdict.Has(ModerationCategory.Illicit)), Is.EqualTo(((bool?)true, true, false)));
        Assert.That((verdict.ScoreOf(ModerationCategory.Violence), verdict.ScoreOf(ModerationCategory.Sexual)), Is.EqualTo(((double?)0.97, (double?)null)));
        Assert.That(verdict.FlaggedCategories, Is.EqualTo(new[] { ModerationCategory.Violence, new ModerationCategory("of the future") }));
        Assert.That(verdict.CategoryAppliedInputTypes!.Violence, Is.EqualTo(new[] { ModerationInputType.Text, ModerationInputType.Image }));
    }

    [Test]
    public async Task Texts_and_images_are_looked_at_together()
    {
        FakeService service = new FakeService().Reply(200, Found);
        var input = new ModerationInput([new ModerationText("What is this?"), ModerationImage.FromBytes(BinaryData.FromBytes(new byte[] { 1, 2, 3 }), "image/png"), ModerationImage.FromUrl("https://unit.example/a.png")]);

        await service.Client.GetModerationsClient().ClassifyAsync(new ModerationsOptions(input) { Model = ModerationModel.OmniLatest });

        JsonTree.AssertEqual(
            """
            {
              "model": "omni-moderation-latest",
              "input": [
                { "type": "text", "text": "What is this?" },
                { "type": "image_url", "image_url": { "url": "data:image/png;base64,AQID" } },
                { "type": "image_url", "image_url": { "url": "https://unit.example/a.png" } }
              ]
            }
            """,
            service.LastBody);
    }

    [Test]
    public void What_is_new_survives()
    {
        RoundTrip.Check<ModerationsResult>(Found);
        var options = RoundTrip.Check<ModerationsOptions>("""{ "input": [{ "type": "smell", "smell": { "of": "roses" } }], "model": "of the future", "new": [1] }""");
        RoundTrip.Check<ModerationsOptions>("""{ "input": [] }""");

        Assert.That(options.Input!.Parts.Single(), Is.TypeOf<UnknownModerationInputPart>());
    }

    [TestCase("""{}""", "Input is empty")]
    [TestCase("""{ "input": [] }""", "Input is empty")]
    [TestCase("""{ "input": [{ "type": "text" }] }""", "says nothing")]
    [TestCase("""{ "input": [{ "type": "image_url", "image_url": {} }] }""", "says nothing")]
    [TestCase("""{ "input": [{ "type": "image_url", "image_url": { "url": "https://unit.example/a.png" } }], "model": "text-moderation-latest" }""", "is for texts alone")]
    public async Task What_is_known_to_be_wrong_is_not_sent(string options, string says)
    {
        var service = new FakeService();

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetModerationsClient().ClassifyAsync(AzureOpenAIJson.Parse<ModerationsOptions>(options)));

        Assert.That(failure!.Message, Does.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_version_with_a_date_has_no_moderation()
    {
        var service = new FakeService(new AzureOpenAIClientOptions(ServiceVersion.V2024_10_21));

        await Assert.ThrowsAsync<NotSupportedException>(() => service.Client.GetModerationsClient().ClassifyAsync("Good morning"));

        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public void What_is_looked_at_is_not_told()
    {
        Assert.That(new ModerationInput("top secret").ToString(), Is.EqualTo("ModerationInput (1)"));
        Assert.That(() => ModerationImage.FromBytes(BinaryData.FromBytes(Array.Empty<byte>()), "image/png"), Throws.ArgumentException.With.Message.Contains("no bytes"));
    }
}
