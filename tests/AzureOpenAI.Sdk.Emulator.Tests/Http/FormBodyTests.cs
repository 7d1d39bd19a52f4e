using System.Text;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Tests.Http;

internal sealed class FormBodyTests
{
    [Test]
    public async Task Fields_become_a_JSON_object()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("whisper"), "model" },
            { new StringContent("0.5"), "temperature" },
            { new StringContent("True"), "\"stream\"" },
            { new StringContent("word"), "timestamp_granularities[]" },
            { new StringContent("segment"), "timestamp_granularities[]" },
            { new StringContent("server_vad"), "chunking_strategy[type]" },
            { new StringContent("200"), "chunking_strategy[silence_duration_ms]" },
            { new StringContent("42"), "prompt" },
        };

        using var body = await ReadAsync(form, "temperature", "stream", "chunking_strategy[silence_duration_ms]");

        JsonTree.AssertEqual(
            """
            {
              "model": "whisper",
              "temperature": 0.5,
              "stream": true,
              "timestamp_granularities": ["word", "segment"],
              "chunking_strategy": { "type": "server_vad", "silence_duration_ms": 200 },
              "prompt": "42"
            }
            """,
            body.Root.GetRawText());
    }

    [Test]
    public async Task A_number_that_is_none_stays_a_text()
    {
        using var form = new MultipartFormDataContent { { new StringContent("many"), "n" } };

        using var body = await ReadAsync(form, "n");

        Assert.That(body.Root.GetRawText(), Is.EqualTo("""{"n":"many"}"""));
    }

    [Test]
    public async Task A_name_that_comes_twice_is_a_list()
    {
        using var form = new MultipartFormDataContent { { new StringContent("a"), "stop" }, { new StringContent("b"), "stop" }, { new StringContent("c"), "stop" } };

        using var body = await ReadAsync(form);

        Assert.That(body.Root.GetRawText(), Is.EqualTo("""{"stop":["a","b","c"]}"""));
    }

    [Test]
    public async Task Files_keep_their_name_type_bytes_and_order()
    {
        using var png = new ByteArrayContent([1, 2, 0, 255]) { Headers = { ContentType = new("image/png") } };
        using var form = new MultipartFormDataContent
        {
            { png, "image[]", "größe.png" },
            { new ByteArrayContent([]), "image[]", "second" },
        };

        using var body = await ReadAsync(form);

        Assert.That(body.Files.Select(file => (file.Name, file.FileName, file.ContentType)), Is.EqualTo(
            new[] { ("image", "größe.png", "image/png"), ("image", "second", (string?)null) }));
        Assert.That(body.Files.Select(file => file.Bytes.ToArray()), Is.EqualTo(new byte[][] { [1, 2, 0, 255], [] }));
        Assert.That(body.Root.GetRawText(), Is.EqualTo("{}"));
    }

    [Test]
    public async Task A_file_larger_than_any_buffer_arrives_whole()
    {
        var bytes = new byte[3_000_000];
        new Random(7).NextBytes(bytes);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", "a.bin" } };

        using var body = await ReadAsync(form);

        Assert.That(body.File("file")!.Bytes.Span.SequenceEqual(bytes), Is.True);
    }

    [Test]
    public async Task Two_files_where_one_is_wanted_are_refused()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a" }, { new ByteArrayContent([2]), "file", "b" } };
        using var body = await ReadAsync(form);

        var refusal = Assert.Throws<Refusal>(() => body.File("file"));

        Assert.That(refusal.Message, Does.StartWith("Duplicate parameter: 'file'."));
    }

    [TestCase("application/json", "{}", "Unsupported content type: 'application/json'. This API method only accepts 'multipart/form-data' requests.")]
    [TestCase("multipart/form-data", "", "Could not parse multipart form: the content type has no boundary.")]
    [TestCase("multipart/form-data; boundary=x", "", "Could not parse multipart form: its parts do not end")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\n\r\nhello\r\n--x--\r\n", "Could not parse multipart form: a part has no name.")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhel", "Could not parse multipart form: its parts do not end")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a[b\"\r\n\r\nc\r\n--x--\r\n", "Could not parse multipart form: the field 'a[b'")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nc\r\n--x\r\nContent-Disposition: form-data; name=\"a[b]\"\r\n\r\nc\r\n--x--\r\n", "Could not parse multipart form: the field 'a[b]'")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a[b]\"\r\n\r\nc\r\n--x\r\nContent-Disposition: form-data; name=\"a[]\"\r\n\r\nc\r\n--x--\r\n", "Could not parse multipart form: the field 'a[]'")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a[b][b][b][b][b][b][b][b][b]\"\r\n\r\nc\r\n--x--\r\n", "Could not parse multipart form: the field 'a[b]")]
    public async Task A_body_that_is_no_form_is_refused(string type, string text, string message)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var refusal = await Assert.ThrowsAsync<Refusal>(async () => await ReadAsync(content));

        Assert.That(refusal!.Status, Is.EqualTo(400));
        Assert.That(refusal.Message, Does.StartWith(message));
    }

    [Test]
    public async Task A_form_that_says_it_is_too_large_is_refused_with_413()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[2000]), "file", "a" } };
        var context = await ContextAsync(form);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => FormBody.ReadAsync(context, 1000, []));

        Assert.That((refusal!.Status, refusal.Message), Is.EqualTo((413, "The request body is larger than the limit of 1000 bytes.")));
    }

    private static async Task<RequestBody> ReadAsync(HttpContent content, params string[] literals)
        => await FormBody.ReadAsync(await ContextAsync(content), 10_000_000, [.. literals]);

    private static async Task<HttpContext> ContextAsync(HttpContent content)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = content.Headers.ContentType?.ToString();
        context.Request.ContentLength = content.Headers.ContentLength;
        context.Request.Body = await content.ReadAsStreamAsync();
        return context;
    }
}
