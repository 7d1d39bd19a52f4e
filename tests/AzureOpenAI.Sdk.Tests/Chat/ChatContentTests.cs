using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

public sealed class ChatContentTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    [Test]
    public void A_text_stays_a_text_and_parts_stay_parts()
    {
        RoundTrip.Check<UserMessage>("""{ "role": "user", "content": "Hello" }""");
        RoundTrip.Check<UserMessage>("""{ "role": "user", "content": [{ "type": "text", "text": "Hello" }] }""");
    }

    [Test]
    public void The_text_of_parts_is_joined()
    {
        ChatContent content = new ChatContentPart[] { "What is ", ChatContentPart.FromImage(new Uri("https://example.com/a.png")), "this?" };

        Assert.That(content.Text, Is.EqualTo("What is this?"));
        Assert.That(content.IsText, Is.False);
        Assert.That(content.Parts, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_plain_text_is_one_part()
    {
        ChatContent content = "Hello";

        Assert.That(content.Parts, Has.Count.EqualTo(1).And.All.TypeOf<ChatTextPart>());
    }

    [Test]
    public void Parts_are_written_as_the_service_reads_them()
    {
        UserMessage message = ChatMessage.User(
            "Compare.",
            ChatContentPart.FromImage(new Uri("https://example.com/a b.png"), ChatImageDetail.High),
            ChatContentPart.FromImage(Png, ChatImageDetail.Low),
            ChatContentPart.FromAudio(new byte[] { 0, 1, 2 }, ChatAudioFormat.Mp3),
            ChatContentPart.FromFile("%PDF"u8.ToArray(), "report.pdf"),
            ChatContentPart.FromFileId("file-1"));

        JsonTree.AssertEqual(
            """
            {
              "role": "user",
              "content": [
                { "type": "text", "text": "Compare." },
                { "type": "image_url", "image_url": { "url": "https://example.com/a b.png", "detail": "high" } },
                { "type": "image_url", "image_url": { "url": "data:image/png;base64,iVBORw0KGgo=", "detail": "low" } },
                { "type": "input_audio", "input_audio": { "data": "AAEC", "format": "mp3" } },
                { "type": "file", "file": { "filename": "report.pdf", "file_data": "data:application/pdf;base64,JVBERg==" } },
                { "type": "file", "file": { "file_id": "file-1" } }
              ]
            }
            """,
            AzureOpenAIJson.ToJson(message));
    }

    [TestCase("iVBORw0KGgo=", "image/png")]
    [TestCase("/9j/4A==", "image/jpeg")]
    [TestCase("R0lGODlh", "image/gif")]
    [TestCase("UklGRgAAAABXRUJQ", "image/webp")]
    public void The_kind_of_an_image_is_told_by_its_bytes(string image, string expected)
        => Assert.That(ChatContentPart.FromImage(Convert.FromBase64String(image)).ImageUrl!.Url, Is.EqualTo($"data:{expected};base64,{image}"));

    [TestCase("")]
    [TestCase("PHN2Zz4=")]
    [TestCase("UklGRgAAAABXQVZF")]
    public void Bytes_that_are_no_image_are_refused_with_the_remedy(string bytes)
        => Assert.That(() => ChatContentPart.FromImage(Convert.FromBase64String(bytes)), Throws.ArgumentException.With.Message.Contains("PNG, JPEG, GIF, WebP or BMP"));

    [Test]
    public void Files_without_bytes_are_refused()
    {
        Assert.That(() => ChatContentPart.FromFile(ReadOnlyMemory<byte>.Empty, "a.pdf"), Throws.ArgumentException);
        Assert.That(() => ChatContentPart.FromAudio(ReadOnlyMemory<byte>.Empty, ChatAudioFormat.Wav), Throws.ArgumentException);
        Assert.That(() => ChatContentPart.FromFile(Png, ""), Throws.ArgumentException);
    }

    [Test]
    public void A_part_of_a_new_kind_keeps_its_JSON()
    {
        var message = (UserMessage)AzureOpenAIJson.Parse<ChatMessage>("""{ "role": "user", "content": [{ "type": "video", "video": { "fps": 2 } }] }""");

        Assert.That(message.Content!.Parts[0], Is.TypeOf<UnknownContentPart>().With.Property(nameof(ChatContentPart.Type)).EqualTo("video"));
        Assert.That(message.Content.Text, Is.Null);
    }
}
