using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

/// <summary>Files within messages: from their bytes into the request, without a text in between.</summary>
public sealed partial class ChatInlineFileTests
{
    // 12,288 bytes are encoded at a time.
    private static readonly int[] Lengths = [30, 31, 32, 12_287, 12_288, 12_289, 24_576, 100_000];

    [TestCaseSource(nameof(Lengths))]
    public void Bytes_are_written_as_their_base64(int length)
    {
        byte[] file = File(length);

        string json = AzureOpenAIJson.ToJson(ChatMessage.User(
            ChatContentPart.FromImage(file), ChatContentPart.FromAudio(file, ChatAudioFormat.Wav), ChatContentPart.FromFile(file, "a.pdf")));

        string base64 = Convert.ToBase64String(file);
        JsonTree.AssertEqual(
            $$"""{"content":[{"image_url":{"url":"data:image/png;base64,{{base64}}"},"type":"image_url"},{"input_audio":{"format":"wav","data":"{{base64}}"},"type":"input_audio"},{"file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,{{base64}}"},"type":"file"}],"role":"user"}""",
            json);
    }

    [TestCaseSource(nameof(Lengths))]
    public void The_texts_can_be_read_and_are_what_is_written(int length)
    {
        byte[] file = File(length);

        Assert.That(ChatContentPart.FromImage(file).ImageUrl!.Url, Is.EqualTo("data:image/png;base64," + Convert.ToBase64String(file)));
        Assert.That(ChatContentPart.FromAudio(file, ChatAudioFormat.Wav).InputAudio!.Data, Is.EqualTo(Convert.ToBase64String(file)));
        Assert.That(ChatContentPart.FromFile(file, "a.pdf").File!.FileData, Is.EqualTo("data:application/pdf;base64," + Convert.ToBase64String(file)));
    }

    [TestCase("https://example.com/a.png?b=%20\\u00e9")]
    [TestCase("data:image/png;charset=x;base64,iVBORw0KGgo=")]
    [TestCase("data:image/png;base64,no base64 at all")]
    [TestCase("data:image\\/png;base64,AA==")]
    [TestCase("")]
    public void What_came_as_JSON_stays_as_it_was(string url)
        => RoundTrip.Check<ChatImagePart>($$"""{ "type": "image_url", "image_url": { "url": "{{url}}", "detail": "low" } }""");

    [TestCase(16_384)]
    [TestCase(16_385)]
    [TestCase(50_000)]
    public void A_long_text_stays_as_it_was_also_where_a_piece_ends_within_a_character(int length)
    {
        string text = "a" + string.Concat(Enumerable.Repeat("😀", length / 2));

        ChatFile file = AzureOpenAIJson.Parse<ChatFile>(AzureOpenAIJson.ToJson(new ChatFile { FileData = text }));

        Assert.That(file.FileData, Is.EqualTo(text));
    }

    [Test]
    public void A_type_that_needs_escaping_is_escaped()
    {
        ChatFilePart part = ChatContentPart.FromFile(new byte[] { 1 }, "a", "text/x; a=\"b\\é\"");

        JsonTree.AssertEqual("""{ "type": "file", "file": { "filename": "a", "file_data": "data:text/x; a=\"b\\é\";base64,AQ==" } }""", AzureOpenAIJson.ToJson<ChatFilePart>(part));
    }

    [Test]
    public void An_address_can_be_changed_and_taken_away()
    {
        ChatImageUrl image = ChatContentPart.FromImage(File(100)).ImageUrl!;

        image.Url = "https://example.com/";
        Assert.That(AzureOpenAIJson.ToJson(image), Is.EqualTo("""{"url":"https://example.com/"}"""));

        image.Url = null;
        Assert.That(AzureOpenAIJson.ToJson(image), Is.EqualTo("{}"));
    }

    [Test]
    public void A_users_own_serializer_context_writes_the_same()
    {
        ChatImageUrl image = ChatContentPart.FromImage(File(20_000)).ImageUrl!;

        string written = JsonSerializer.Serialize(image, ImageJson.Default.ChatImageUrl);

        JsonTree.AssertEqual(AzureOpenAIJson.ToJson(image), written);
    }

    [Test]
    public void A_request_with_a_file_costs_one_buffer_for_its_body_at_most()
    {
        var options = new ChatOptions([ChatMessage.User(ChatContentPart.FromImage(File(2 * 1024 * 1024)))]);
        JsonBody.Write(options, Wire<ChatOptions>.Info, default, default).Dispose();

        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonBody.Write(options, Wire<ChatOptions>.Info, default, default).Dispose();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The body has 2.8 MB, for which the pool rents 4: once, and not a text besides.
        Assert.That(allocated, Is.LessThan(4.2 * 1024 * 1024));
    }

    private static byte[] File(int length)
    {
        byte[] file = new byte[length];
        new Random(length).NextBytes(file);
        new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }.CopyTo(file, 0);
        return file;
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(ChatImageUrl))]
    internal sealed partial class ImageJson : JsonSerializerContext;
}
