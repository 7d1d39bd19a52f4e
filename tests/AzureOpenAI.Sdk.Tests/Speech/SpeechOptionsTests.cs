using System.Text.Json;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Speech;

public sealed class SpeechOptionsTests
{
    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case(new SpeechOptions { Voice = SpeechVoice.Alloy }, "Give the text", "no text");
        yield return Case(new SpeechOptions("\n", SpeechVoice.Alloy), "Give the text", "blank text");
        yield return Case(new SpeechOptions("secret" + new string('x', 4_096), SpeechVoice.Alloy), "4,096", "long text");
        yield return Case(new SpeechOptions { Input = "secret" }, "SpeechVoice.Alloy", "no voice");
        yield return Case(new SpeechOptions("secret", default), "SpeechVoice.Alloy", "empty voice");
        yield return Case(new SpeechOptions("secret", SpeechVoice.Ash) { Speed = 0.2 }, "0.25 to 4", "too slow");
        yield return Case(new SpeechOptions("secret", SpeechVoice.Ash) { Speed = 4.1 }, "0.25 to 4", "too fast");
        yield return Case(new SpeechOptions("secret", SpeechVoice.Ash) { Speed = double.NaN }, "0.25 to 4", "no number");
        yield return Case(new SpeechOptions("secret", SpeechVoice.Ash) { Instructions = new string('x', 4_097) }, "Instructions", "long instructions");
        static TestCaseData Case(SpeechOptions options, string hint, string name) => new TestCaseData(options, hint).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Wrong))]
    public void A_contradiction_is_told(SpeechOptions options, string hint)
        => Assert.That(() => options.Validate(), Throws.ArgumentException.With.Message.Contains(hint).And.Message.Contains("SpeechOptions.").And.Message.Not.Contains("secret"));

    [Test]
    public void Good_options_pass()
    {
        string emojis = string.Concat(Enumerable.Repeat("🦝", 4_096));

        Assert.That(() => new SpeechOptions(emojis, SpeechVoice.Custom("voice_1")) { Speed = 0.25, Instructions = emojis }.Validate(), Throws.Nothing);
        Assert.That(() => new SpeechOptions("Hello", new SpeechVoice("of the future")) { Speed = 4 }.Validate(), Throws.Nothing);
    }

    [Test]
    public void A_request_survives()
    {
        var options = RoundTrip.Check<SpeechOptions>(WireSample.Read("Speech/request.json"));

        Assert.That(options.Voice, Is.EqualTo(SpeechVoice.Coral));
        Assert.That(options.StreamFormat, Is.EqualTo(SpeechStreamFormat.Events));
    }

    [Test]
    public void What_is_new_survives()
    {
        RoundTrip.Check<SpeechOptions>("""{ "input": "a", "voice": "zed", "response_format": "midi", "stream_format": "ws", "new": { "a": 1 } }""");
        RoundTrip.Check<SpeechUpdate>("""{ "type": "speech.audio.resting", "new": 1, "usage": { "input_tokens": 1, "output_tokens": 1, "total_tokens": 2, "new": 3 } }""");
    }

    [TestCase("\"marin\"", "marin", false)]
    [TestCase("\"\"", "", false)]
    [TestCase("""{ "id": "voice_1" }""", "voice_1", true)]
    [TestCase("""{ "id": "voice_1", "new": 1 }""", "voice_1", true)]
    public void A_voice_is_a_name_or_one_of_your_own(string voice, string name, bool isCustom)
    {
        var options = RoundTrip.Check<SpeechOptions>($$"""{ "voice": {{voice}} }""");

        Assert.That((options.Voice!.Value.ToString(), options.Voice.Value.IsCustom), Is.EqualTo((name, isCustom)));
    }

    [TestCase("5")]
    [TestCase("{}")]
    [TestCase("""{ "id": 5 }""")]
    public void A_voice_of_another_type_is_refused(string voice)
        => Assert.That(() => AzureOpenAIJson.Parse<SpeechOptions>($$"""{ "voice": {{voice}} }"""), Throws.TypeOf<JsonException>());

    [Test]
    public void A_voice_of_your_own_is_written_as_the_service_reads_it()
        => JsonTree.AssertEqual("""{ "input": "Hi", "voice": { "id": "voice_1" } }""", AzureOpenAIJson.ToJson(new SpeechOptions("Hi", SpeechVoice.Custom("voice_1"))));
}
