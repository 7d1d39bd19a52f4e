using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization;

/// <summary>Each value of a document is replaced, one after another, by null, by values of other types and by nothing.</summary>
public sealed class MutationTests
{
    private static readonly string[] Replacements = ["null", "\"new\"", "\"\"", "5", "1.0", "99999999999999999999", "1e400", "true", "[]", "[null]", "{}", "{\"type\":\"new\"}", "\"\\ud800\""];

    [TestCase("Chat/request.json")]
    public void A_request_is_read_or_refused(string sample) => Check<ChatOptions>(WireSample.Read(sample), options => Validate(options.Validate));

    [TestCase("Chat/response.json")]
    public void A_chat_response_is_read_or_refused(string sample) => Check<ChatResult>(WireSample.Read(sample), Look);

    [Test]
    public void A_chat_response_is_read_in_both_ways_alike()
    {
        foreach (string json in Mutations(WireSample.Read("Chat/response.json")))
        {
            string? slow = Outcome(() => AzureOpenAIJson.Parse<ChatResult>(json));
            string? quick = Outcome(() => ChatResultReader.Read(Encoding.UTF8.GetBytes(json)));

            Assert.That(quick, Is.EqualTo(slow), json);
        }
    }

    [Test]
    public void A_chat_event_is_read_or_refused([Range(0, 9)] int number) => Check<ChatUpdate>(WireSample.Events("Chat/stream.txt")[number], update => Gather([update]));

    [Test]
    public void A_chat_event_is_read_in_both_ways_alike([Range(0, 9)] int number)
    {
        foreach (string json in Mutations(WireSample.Events("Chat/stream.txt")[number]))
        {
            string? slow = Outcome(() => AzureOpenAIJson.Parse<ChatUpdate>(json));
            string? quick = Outcome(() => ChatUpdateReader.Read(Encoding.UTF8.GetBytes(json)));

            Assert.That(quick, Is.EqualTo(slow), json);
        }
    }

    [TestCase("""{"type":"response.output_text.delta","content_index":0,"delta":" x","item_id":"msg_1","logprobs":[{"token":" x","logprob":-0.5,"bytes":[32],"top_logprobs":[]}],"obfuscation":"aB","output_index":0,"sequence_number":4,"later":1}""")]
    [TestCase("""{"type":"response.function_call_arguments.delta","delta":"{","item_id":"fc_1","obfuscation":"aB","output_index":1,"sequence_number":4}""")]
    [TestCase("""{"type":"response.reasoning_text.delta","content_index":0,"delta":"so","item_id":"rs_1","output_index":0,"sequence_number":4}""")]
    [TestCase("""{"type":"response.reasoning_summary_text.delta","delta":"so","item_id":"rs_1","output_index":0,"sequence_number":4,"summary_index":0}""")]
    public void An_event_of_a_response_is_read_in_both_ways_alike(string sample)
    {
        foreach (string json in Mutations(sample))
        {
            string? slow = Outcome(() => AzureOpenAIJson.Parse<ResponsesUpdate>(json));
            string? quick = Outcome(() => ResponsesUpdateReader.Read(Encoding.UTF8.GetBytes(json)));

            Assert.That(quick, Is.EqualTo(slow), json);
        }
    }

    [TestCase("Embeddings/response.json")]
    public void An_embeddings_response_is_read_or_refused(string sample) => Check<EmbeddingsResult>(WireSample.Read(sample), result => _ = result.Data.Sum(embedding => embedding?.Vector.Length));

    [TestCase("Embeddings/request.json")]
    public void An_embeddings_request_is_read_or_refused(string sample) => Check<EmbeddingsOptions>(WireSample.Read(sample), options => Validate(() => options.Validate()));

    [TestCase("Images/response.json")]
    public void An_images_response_is_read_or_refused(string sample) => Check<ImagesResult>(
        WireSample.Read(sample),
        result => _ = (result.Image, result.CreatedAt, result.Data.Select(image => (image?.MediaType, image?.Encoded?.IsValid, image?.PromptFilterResults?.IsFiltered)).ToList()));

    [TestCase("Images/edit.json")]
    public void An_images_request_is_read_or_refused(string sample) => Check<ImagesEditOptions>(WireSample.Read(sample), options => Validate(() => options.Validate()));

    [TestCase("Speech/request.json")]
    public void A_speech_request_is_read_or_refused(string sample) => Check<SpeechOptions>(WireSample.Read(sample), options => Validate(() => options.Validate()));

    [Test]
    public void An_error_is_read_or_refused() => Check<ServiceError>(
        """{ "code": "content_filter", "message": "m", "param": "prompt", "type": null, "innererror": { "code": "ResponsibleAIPolicyViolation", "content_filter_result": { "hate": { "filtered": true, "severity": "high" }, "custom_blocklists": [{ "id": "a", "filtered": true }] } }, "details": [{ "code": "x" }] }""",
        error => _ = error.FilterResults?.Enumerate().ToList());

    private static void Check<T>(string json, Action<T> use)
        where T : WireModel
    {
        int read = 0;
        foreach (string mutation in Mutations(json))
        {
            T model;
            try
            {
                model = AzureOpenAIJson.Parse<T>(mutation);
            }
            catch (JsonException)
            {
                continue;
            }

            Assert.That(() => use(model), Throws.Nothing, mutation);
            Assert.That(() => AzureOpenAIJson.Parse<T>(AzureOpenAIJson.ToJson(model)), Throws.Nothing, mutation);
            read++;
        }

        Assert.That(read, Is.GreaterThan(10), "Some were read.");
    }

    private static void Validate(Action validate)
    {
        try
        {
            validate();
        }
        catch (ArgumentException)
        {
            // It tells what is wrong, as it should.
        }
    }

    /// <summary>Reads all that a result has for convenience.</summary>
    private static void Look(ChatResult result)
    {
        _ = (result.Text, result.FinishReason, result.CreatedAt, result.Message?.Text, result.ToString());
        _ = result.ToolCalls.Select(call => call?.TryParseArguments(out _)).ToList();
        _ = result.Message?.Context?.Intents.Count;
        _ = result.Message?.Audio?.ExpiresAtTime;
        _ = result.Choices.SelectMany(choice => choice?.ContentFilterResults?.Enumerate() ?? []).ToList();
        _ = result.PromptFilterResults.SelectMany(prompt => prompt?.Results?.Enumerate() ?? []).ToList();
    }

    private static void Gather(IEnumerable<ChatUpdate> updates)
    {
        var builder = new ChatResultBuilder();
        foreach (ChatUpdate update in updates)
        {
            _ = (update.Text, update.FinishReason, update.CreatedAt);
            builder.Add(update);
        }

        Look(builder.Build());
    }

    private static string? Outcome<T>(Func<T?> read)
        where T : WireModel
    {
        try
        {
            return read() is { } value ? AzureOpenAIJson.ToJson(value) : "null";
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Gets the document with one value replaced or removed, for each value and each replacement.</summary>
    private static IEnumerable<string> Mutations(string json)
    {
        int count = Values(JsonNode.Parse(json)!).Count();
        for (int index = 0; index < count; index++)
        {
            foreach (string? replacement in Replacements.Append(null))
            {
                JsonNode root = JsonNode.Parse(json)!;
                JsonNode value = Values(root).ElementAt(index);
                const string Mark = "@@mutation@@";
                if (replacement is null)
                {
                    _ = value.Parent is JsonObject holder ? holder.Remove(value.GetPropertyName()) : value.Parent!.AsArray().Remove(value);
                    yield return root.ToJsonString();
                }
                else
                {
                    value.ReplaceWith(Mark);
                    yield return root.ToJsonString().Replace($"\"{Mark}\"", replacement, StringComparison.Ordinal);
                }
            }
        }
    }

    private static IEnumerable<JsonNode> Values(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Values(member.Value!).Prepend(member.Value!)),
        JsonArray elements => elements.OfType<JsonNode>().SelectMany(element => Values(element).Prepend(element)),
        _ => [],
    };
}
