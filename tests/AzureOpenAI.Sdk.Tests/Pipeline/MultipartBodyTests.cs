using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Forms with files, as they stand on the wire.</summary>
public sealed class MultipartBodyTests
{
    private static readonly ServiceOperation Send = ServiceOperation.OfResource("things.send", RequestMethod.Post, "things", Resend.Always, Availability.Always);

    [Test]
    public async Task Fields_and_files_stand_one_after_another()
    {
        var service = new FakeService().Reply(200, "ok", "text/plain");
        ServicePipeline pipeline = Pipelines.Of(service);
        MultipartBody form = new MultipartBody()
            .Add("purpose", "batch")
            .Add("none", null as string)
            .Add("file", FileContent.FromBytes("{\"a\":1}\n"u8.ToArray(), "línes \"1\".jsonl"));

        await pipeline.SendForTextAsync(pipeline.RouteTo(Send, []), form, CancellationToken.None);

        string boundary = Regex.Match(form.ContentType, "^multipart/form-data; boundary=([0-9a-f]{32})$").Groups[1].Value;
        Assert.That(service.LastBody, Is.EqualTo(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n"
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"línes %221%22.jsonl\"\r\nContent-Type: application/json\r\n\r\n{{\"a\":1}}\n\r\n"
            + $"--{boundary}--\r\n"));
        Assert.That(form.TryComputeLength(out long length), Is.True);
        Assert.That(length, Is.EqualTo(Encoding.UTF8.GetByteCount(service.LastBody)));
    }

    [Test]
    [TestCase("v1", true)]
    [TestCase("2024-10-21", false)]
    public void Options_become_fields_with_the_model_where_the_path_does_not_name_it(string version, bool namesModel)
    {
        ServicePipeline pipeline = Pipelines.Of(new FakeService(new(new ServiceVersion(version))));
        Route route = pipeline.RouteTo(EmbeddingsCalls.Generate, "my-deployment");
        var options = AzureOpenAIJson.Parse<EmbeddingsOptions>(
            """{"input":["one","two"],"dimensions":256,"chunking":{"type":"server_vad","depth":{"ms":0.5}},"flag":true,"nothing":null}""");

        using MultipartBody form = MultipartBody.Of(route, options);

        string[] expected = ["input[]=one", "input[]=two", "dimensions=256", "chunking[type]=server_vad", "chunking[depth][ms]=0.5", "flag=true"];
        Assert.That(Fields(form), Is.EqualTo(namesModel ? ["model=my-deployment", .. expected] : expected));
    }

    [Test]
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_file_is_sent_again_from_its_beginning(bool async)
    {
        var service = new FakeService().Reply(500, "{}").Reply(200, "ok", "text/plain");
        ServicePipeline pipeline = Pipelines.Of(service);
        using var stream = new MemoryStream("--hello"u8.ToArray()) { Position = 2 };
        List<long> sent = [];
        MultipartBody form = new MultipartBody().Add("file", FileContent.FromStream(stream, "a.txt"), new Told(sent));
        Route route = pipeline.RouteTo(Send, []);

        string answer = async
            ? await pipeline.SendForTextAsync(route, form, CancellationToken.None)
            : pipeline.SendForText(route, form, CancellationToken.None);

        Assert.That(answer, Is.EqualTo("ok"));
        Assert.That(service.Requests.Select(request => request.Body), Has.All.Contain("\r\n\r\nhello\r\n--"));
        Assert.That(sent, Is.EqualTo(new long[] { 5, 5 }));
        Assert.That(stream.CanRead, Is.True, "the caller's stream stays open");
    }

    [Test]
    public async Task A_stream_that_cannot_seek_is_sent_once_and_without_a_length()
    {
        var service = new FakeService().Reply(500, """{"error":{"message":"no"}}""");
        ServicePipeline pipeline = Pipelines.Of(service);
        MultipartBody form = new MultipartBody().Add("file", FileContent.FromStream(new OneWay("hello"u8.ToArray()), "a.txt"));

        await Assert.ThrowsAsync<AzureOpenAIException>(() => pipeline.SendForTextAsync(pipeline.RouteTo(Send, []), form, CancellationToken.None));

        Assert.That(service.Requests, Has.Count.EqualTo(1));
        Assert.That(form.TryComputeLength(out _), Is.False);
    }

    private static string[] Fields(MultipartBody form)
    {
        using var body = new MemoryStream();
        form.WriteTo(body, CancellationToken.None);
        return Regex.Matches(Encoding.UTF8.GetString(body.ToArray()), "name=\"([^\"]*)\"\r\n\r\n([^\r]*)\r\n").Select(match => $"{match.Groups[1].Value}={match.Groups[2].Value}").ToArray();
    }

    private sealed class Told(List<long> all) : IProgress<long>
    {
        public void Report(long value) => all.Add(value);
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
