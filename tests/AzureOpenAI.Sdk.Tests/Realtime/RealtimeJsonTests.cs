using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Realtime;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Realtime;

/// <summary>Events cross the wire without a loss, also those of the future.</summary>
public sealed class RealtimeJsonTests
{
    // Examples are written for people: with comments, with a comma too much, and some with two events.
    private static readonly JsonReaderOptions s_asWritten = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true };

    [Test]
    public void Every_example_of_the_document_survives_and_is_of_a_known_kind()
    {
        int count = 0;
        var losses = new List<string>();
        foreach ((string name, string example) in Examples())
        {
            count++;
            bool isClient = name.Contains("ClientEvent", StringComparison.Ordinal);
            losses.AddRange(new[] { isClient ? RoundTrip.Loss<RealtimeClientEvent>(name, example) : RoundTrip.Loss<RealtimeServerEvent>(name, example) }.OfType<string>());
            bool isKnown = isClient ? AzureOpenAIJson.Parse<RealtimeClientEvent>(example) is not UnknownRealtimeClientEvent : AzureOpenAIJson.Parse<RealtimeServerEvent>(example) is not UnknownRealtimeServerEvent;
            // One example of the document has a blank in its kind.
            if (!isKnown && !example.Contains("\" input_audio_buffer.dtmf_event_received\"", StringComparison.Ordinal))
            {
                losses.Add($"{name} is not known");
            }
        }

        Assert.That(losses, Is.Empty, string.Join("\n", losses));
        Assert.That(count, Is.GreaterThan(100));
    }

    [Test]
    public void Sound_is_read_by_hand_with_the_same_outcome_as_by_the_serializer()
    {
        string[] events =
        [
            """{"type":"response.output_audio.delta","event_id":"e","response_id":"r","item_id":"i","output_index":0,"content_index":1,"delta":"AAEC"}""",
            """{"event_id":"e","delta":"AAEC","new_member":{"a":[1,null]},"type":"response.audio.delta","output_index":null}""",
            """{"type":"response.output_audio.delta","delta":"not base64!"}""",
            """{"type":"response.output_audio.delta","delta":null,"content_index":3000000000}""",
            """{"type":"response.output_audio.delta","delta":"\u0041AEC"}""",
            """{"\u0074ype":"response.output_audio.delta","delta":"AAEC"}""",
        ];

        string[] differences = [.. events.Where(json => AzureOpenAIJson.ToJson(RealtimeEventReader.Read(Encoding.UTF8.GetBytes(json))!) != AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<RealtimeServerEvent>(json)))];

        Assert.That(differences, Is.Empty);
        Assert.That(((RealtimeAudioDelta)RealtimeEventReader.Read(Encoding.UTF8.GetBytes(events[0]))!).Delta!.Bytes.ToArray(), Is.EqualTo(new byte[] { 0, 1, 2 }));
    }

    [Test]
    public void What_a_later_version_says_passes_through()
    {
        var told = RoundTrip.Check<RealtimeServerEvent>("""{"type":"response.dance.started","event_id":"e","steps":[1,{"left":true}]}""");
        var item = RoundTrip.Check<RealtimeItem>("""{"type":"sculpture","id":"i","stone":"marble"}""");
        RoundTrip.Check<RealtimeServerEvent>("""{"type":"response.output_item.done","item":{"type":"sculpture","id":"i"},"mood":"good"}""");
        RoundTrip.Check<RealtimeServerEvent>("""{"type":"session.updated","session":{"type":"dance","audio":{"input":{"turn_detection":{"type":"mind_reading","range":3}}},"max_output_tokens":"plenty","tool_choice":"surprise","truncation":"newest"}}""");
        RoundTrip.Check<RealtimeOptions>("""{"type":"realtime","tools":[{"type":"telescope","power":9}],"tracing":{"workflow_name":"w","colour":"red"}}""");

        Assert.That((told, item), Is.EqualTo((told as UnknownRealtimeServerEvent, item as UnknownRealtimeItem)).And.Not.EqualTo(((RealtimeServerEvent?)null, (RealtimeItem?)null)));
    }

    [TestCase("""{"type":"response.done","event_id":"e","response":"none"}""")]
    [TestCase("""{"type":"response.output_audio.delta","content_index":"first","delta":"AAEC"}""")]
    [TestCase("""{"event_id":"e"}""")]
    public void An_event_of_a_known_kind_in_another_shape_is_handed_over_as_it_came(string json)
    {
        RealtimeServerEvent told = RealtimeEventReader.Read(Encoding.UTF8.GetBytes(json))!;

        Assert.That(told, Is.InstanceOf<UnknownRealtimeServerEvent>());
        JsonTree.AssertEqual(json, AzureOpenAIJson.ToJson(told));
    }

    [Test]
    public void Off_is_told_from_not_said()
    {
        var off = RoundTrip.Check<RealtimeOptions>("""{"audio":{"input":{"turn_detection":null,"noise_reduction":null,"transcription":null}}}""");
        var notSaid = RoundTrip.Check<RealtimeOptions>("""{"audio":{"input":{}}}""");

        Assert.That((off.Audio!.Input!.TurnDetection!.IsOff, off.Audio.Input.NoiseReduction!.IsOff, off.Audio.Input.Transcription!.IsOff), Is.EqualTo((true, true, true)));
        Assert.That(notSaid.Audio!.Input!.TurnDetection, Is.Null);
    }

    [Test]
    public void Choices_are_a_word_or_an_object()
    {
        RoundTrip.Check<RealtimeOptions>("""{"tracing":"auto","truncation":"disabled","tool_choice":"required","max_output_tokens":"inf"}""");
        RoundTrip.Check<RealtimeOptions>("""{"tracing":{"group_id":"g"},"truncation":{"type":"retention_ratio","retention_ratio":0.8,"token_limits":{"post_instructions":8000}},"tool_choice":{"type":"mcp","server_label":"s"},"max_output_tokens":4096}""");
        var made = new RealtimeOptions { Tracing = RealtimeTracing.Auto, Truncation = RealtimeTruncation.Retain(0.5), ToolChoice = RealtimeToolChoice.Function("f"), MaxOutputTokens = RealtimeTokenCount.Infinite };

        JsonTree.AssertEqual("""{"tracing":"auto","truncation":{"type":"retention_ratio","retention_ratio":0.5},"tool_choice":{"type":"function","name":"f"},"max_output_tokens":"inf"}""", AzureOpenAIJson.ToJson(made));
    }

    private static IEnumerable<(string Name, string Example)> Examples()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(SharedFacts.RequirePath("specs/openai-2.3.0.json")));
        foreach (JsonProperty schema in document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            bool isEvent = schema.Name.StartsWith("RealtimeClientEvent", StringComparison.Ordinal) || schema.Name.StartsWith("RealtimeServerEvent", StringComparison.Ordinal)
                || schema.Name.StartsWith("RealtimeBetaClientEvent", StringComparison.Ordinal) || schema.Name.StartsWith("RealtimeBetaServerEvent", StringComparison.Ordinal);
            if (isEvent && schema.Value.TryGetProperty("x-oaiMeta", out JsonElement meta) && meta.TryGetProperty("example", out JsonElement example))
            {
                foreach (string written in Values(example.GetString()!))
                {
                    yield return (schema.Name, written);
                }
            }
        }
    }

    private static List<string> Values(string example)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(example), s_asWritten);
        List<string> values = [];
        while (reader.Read())
        {
            values.Add(JsonSerializer.Serialize(JsonElement.ParseValue(ref reader)));
        }

        return values;
    }
}
