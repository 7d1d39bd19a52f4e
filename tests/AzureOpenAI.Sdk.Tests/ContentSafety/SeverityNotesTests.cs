using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.ContentSafety;

namespace AzureOpenAI.Sdk.Tests.ContentSafety;

/// <summary>The usual filter results in four bytes: nothing of them is lost, and nothing that is more than usual is taken for them.</summary>
public sealed class SeverityNotesTests
{
    [TestCase("""{}""")]
    [TestCase("""{"hate":{"filtered":false,"severity":"safe"}}""")]
    [TestCase("""{"self_harm":{"filtered":true,"severity":"high"},"violence":{"filtered":false,"severity":"low"}}""")]
    [TestCase("""{"hate":{"filtered":true,"severity":"medium"},"self_harm":{"filtered":false,"severity":"safe"},"sexual":{"filtered":true,"severity":"low"},"violence":{"filtered":true,"severity":"high"}}""")]
    public void Usual_results_are_noted_and_made_again(string json)
    {
        Assert.That(TryRead(json, out SeverityNotes notes), Is.True);

        Assert.That(AzureOpenAIJson.ToJson(notes.ToResults()!), Is.EqualTo(json));
    }

    [TestCase("""null""")]
    [TestCase("""[]""")]
    [TestCase("""{"jailbreak":{"filtered":false,"detected":false}}""")]
    [TestCase("""{"hate":null}""")]
    [TestCase("""{"hate":{}}""")]
    [TestCase("""{"hate":{"filtered":false}}""")]
    [TestCase("""{"hate":{"severity":"safe"}}""")]
    [TestCase("""{"hate":{"filtered":null,"severity":"safe"}}""")]
    [TestCase("""{"hate":{"filtered":false,"severity":"extreme"}}""")]
    [TestCase("""{"hate":{"filtered":false,"severity":null}}""")]
    [TestCase("""{"hate":{"filtered":false,"severity":"safe","reason":"new"}}""")]
    public void Anything_else_is_left_to_the_reader_of_results(string json) => Assert.That(TryRead(json, out _), Is.False);

    [Test]
    public void Nothing_noted_is_no_result() => Assert.That(default(SeverityNotes).ToResults(), Is.Null);

    [Test]
    public void What_a_caller_changes_in_an_update_stays_changed()
    {
        ChatUpdate update = ChatUpdateReader.Read("""{"choices":[{"index":0,"delta":{},"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}]}"""u8)!;

        update.Choices[0].ContentFilterResults!.Hate!.Severity = ContentFilterSeverity.High;

        Assert.That(AzureOpenAIJson.ToJson(update), Does.Contain("\"severity\":\"high\""));
    }

    [Test]
    public void A_worse_finding_among_many_usual_ones_stays()
    {
        var builder = new ChatResultBuilder();
        foreach (string severity in new[] { "safe", "safe", "medium", "medium", "safe" })
        {
            const string Event = """{"choices":[{"index":0,"delta":{},"content_filter_results":{"hate":{"filtered":false,"severity":"SEVERITY"}}}]}""";
            builder.Add(ChatUpdateReader.Read(Encoding.UTF8.GetBytes(Event.Replace("SEVERITY", severity, StringComparison.Ordinal)))!);
        }

        Assert.That(builder.Build().Choices[0].ContentFilterResults!.Hate!.Severity, Is.EqualTo(ContentFilterSeverity.Medium));
    }

    private static bool TryRead(string json, out SeverityNotes notes)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return SeverityNotes.TryRead(ref reader, out notes);
    }
}
