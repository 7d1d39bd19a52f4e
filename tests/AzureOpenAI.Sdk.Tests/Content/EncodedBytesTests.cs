using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Content;

/// <summary>Bytes in base64 within JSON: decoded once, and written as they came.</summary>
public sealed class EncodedBytesTests
{
    [TestCase("", "")]
    [TestCase("AA==", "00")]
    [TestCase("AAE=", "0001")]
    [TestCase("+/+/", "FBFFBF")]
    [TestCase("AAECAw==", "00010203")]
    public void Base64_is_decoded_and_written_again(string base64, string bytes)
    {
        var image = RoundTrip.Check<GeneratedImage>($$"""{ "b64_json": "{{base64}}" }""");

        Assert.That(Convert.ToHexString(image.Bytes.Span), Is.EqualTo(bytes));
        Assert.That(image.Encoded!.IsValid, Is.True);
    }

    [TestCase("""+\/+\/""", "FBFFBF")]
    [TestCase("""AA\u003d\u003d""", "00")]
    [TestCase("AA", "00")]
    [TestCase("AAE", "0001")]
    [TestCase("AB==", "00")]
    [TestCase("AAECAx==", "00010203")]
    [TestCase("""AAEC\r\nAw==\r\n""", "00010203")]
    [TestCase(" AAECAw== ", "00010203")]
    public void Base64_that_is_written_in_another_way_is_decoded_and_stays_as_it_is(string base64, string bytes)
    {
        var image = RoundTrip.Check<GeneratedImage>($$"""{ "b64_json": "{{base64}}" }""");

        Assert.That(Convert.ToHexString(image.Bytes.Span), Is.EqualTo(bytes));
    }

    [TestCase("A")]
    [TestCase("====")]
    [TestCase("AA=A")]
    [TestCase("not base64!")]
    [TestCase("AAEC…")]
    [TestCase("""AAEC\ud83d""", true)]
    public void What_is_no_base64_survives_and_is_told_to_whom_reads_the_bytes(string text, bool isHalf = false)
    {
        string json = $$"""{ "b64_json": "{{text}}" }""";

        GeneratedImage image = isHalf ? AzureOpenAIJson.Parse<GeneratedImage>(json) : RoundTrip.Check<GeneratedImage>(json);

        Assert.That(image.Encoded!.IsValid, Is.False);
        Assert.That(image.MediaType, Is.Null);
        Assert.That(() => image.Bytes, Throws.InvalidOperationException.With.Message.Not.Contains(text));
    }

    [TestCase("5")]
    [TestCase("{}")]
    [TestCase("[1]")]
    public void What_is_no_text_is_refused(string json)
        => Assert.That(() => AzureOpenAIJson.Parse<GeneratedImage>($$"""{ "b64_json": {{json}} }"""), Throws.TypeOf<JsonException>().With.Property(nameof(JsonException.Path)).EqualTo("$.b64_json"));

    [Test]
    public void Bytes_of_any_length_survive([Range(0, 9)] int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        string json = AzureOpenAIJson.ToJson(new GeneratedImage { Bytes = bytes });

        JsonTree.AssertEqual($$"""{ "b64_json": "{{Convert.ToBase64String(bytes)}}" }""", json);
        Assert.That(AzureOpenAIJson.Parse<GeneratedImage>(json).Bytes.ToArray(), Is.EqualTo(bytes));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void An_image_of_two_megabytes_costs_its_bytes_and_hardly_more(bool hasEscapes)
    {
        byte[] bytes = new byte[2 * 1024 * 1024];
        new Random(2).NextBytes(bytes);
        string base64 = Convert.ToBase64String(bytes);
        byte[] json = Encoding.UTF8.GetBytes($$"""{"created":1,"data":[{"b64_json":"{{(hasEscapes ? base64.Replace("/", "\\/", StringComparison.Ordinal) : base64)}}"}]}""");
        _ = AzureOpenAIJson.Parse<ImagesResult>(json);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ImagesResult result = AzureOpenAIJson.Parse<ImagesResult>(json);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(result.Image!.Bytes.Length, Is.EqualTo(bytes.Length));
        Assert.That(allocated, Is.LessThan(bytes.Length * 1.02));
    }

    [Test]
    public void It_names_the_number_of_bytes_alone()
        => Assert.That(new EncodedBytes(new byte[] { 1, 2, 3 }).ToString(), Is.EqualTo("EncodedBytes (3)"));
}
