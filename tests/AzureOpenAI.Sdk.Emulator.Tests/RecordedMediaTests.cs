using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Tests.Transcription;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Emulator.Tests;

/// <summary>Sends what was recorded of images and sound to the emulator, with files of its own where the recorder left them out.</summary>
internal sealed class RecordedMediaTests
{
    [Test]
    public async Task Pictures_cost_what_recorded_ones_cost()
    {
        var all = Recording.Of((method, path) => path.StartsWith("/v1/images/", StringComparison.Ordinal)).Where(one => one.Status == 200).ToList();
        await using var emulator = await RunningEmulator.StartAsync();
        var picture = await PictureAsync(emulator);

        foreach (var recorded in all)
        {
            // The service chose the quality itself; the emulator has to be told the same.
            var quality = recorded.Response.GetProperty("quality").GetString()!;
            var form = recorded.Form();
            using HttpContent content = form.Count > 0
                ? Rebuild([.. form.Where(part => part.Name != "quality"), new("quality", null, null, Encoding.UTF8.GetBytes(quality))], picture)
                : RunningEmulator.Json(With(recorded.Request, "quality", quality));
            var reply = await emulator.PostAsync("openai" + recorded.Path, content);

            Assert.That(reply.Status, Is.EqualTo(200), recorded.Id);
            Assert.That(Shape.Names(recorded.Response).Except(Shape.Names(reply.Body)), Is.Empty, recorded.Id);
            JsonTree.AssertEqual(recorded.Response.GetProperty("usage").GetRawText(), reply.Usage.GetRawText());
        }

        Assert.That(all, Is.Not.Empty);
    }

    [Test]
    public async Task Transcriptions_have_every_name_that_recorded_ones_have()
    {
        var all = Recording.Of((method, path) => path == "/v1/audio/transcriptions").Where(one => one.Status == 200).ToList();
        await using var emulator = await RunningEmulator.StartAsync();
        var sound = await Sounds.SpeakAsync(emulator, "Hello, world! This is a test.", "wav");

        foreach (var recorded in all)
        {
            using var content = Rebuild(recorded.Form(), sound);
            using var response = await emulator.Http.PostAsync("openai" + recorded.Path, content);
            var text = await response.Content.ReadAsStringAsync();

            Assert.That(response.IsSuccessStatusCode, Is.True, text);
            Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo(recorded.ResponseType), recorded.Id);
            if (recorded.Response.ValueKind == JsonValueKind.Object)
                Assert.That(Shape.Names(recorded.Response).Except(Shape.Names(RunningEmulator.Parse(text))), Is.Empty, recorded.Id);
            else
                Assert.That(Events(recorded.Stream!).Except(Events(text)), Is.Empty, recorded.Id);
        }

        Assert.That(all, Is.Not.Empty);
    }

    [Test]
    public async Task Speech_has_the_types_of_recorded_speech()
    {
        var all = Recording.Of((method, path) => path == "/v1/audio/speech").Where(one => one.Status == 200).ToList();
        await using var emulator = await RunningEmulator.StartAsync();

        foreach (var recorded in all)
        {
            using var response = await emulator.Http.PostAsync("openai" + recorded.Path, RunningEmulator.Json(recorded.Request.GetRawText()));

            Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo(recorded.ResponseType), recorded.Id);
            if (recorded.ResponseType!.StartsWith("text/event-stream", StringComparison.Ordinal))
                Assert.That(Events(recorded.Stream!).Except(Events(await response.Content.ReadAsStringAsync())), Is.Empty, recorded.Id);
        }

        Assert.That(all, Is.Not.Empty);
    }

    private static async Task<byte[]> PictureAsync(RunningEmulator emulator)
    {
        var reply = await emulator.PostAsync("openai/v1/images/generations", """{ "model": "gpt-image-1", "prompt": "A room" }""");
        return reply.Body.GetProperty("data")[0].GetProperty("b64_json").GetBytesFromBase64();
    }

    private static MultipartFormDataContent Rebuild(IEnumerable<FormPart> parts, byte[] file)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            if (part.FileName is null)
                form.Add(new StringContent(part.Text), part.Name);
            else
                form.Add(new ByteArrayContent(file), part.Name, part.FileName);
        }

        return form;
    }

    private static string With(JsonElement request, string name, string value)
    {
        var changed = JsonNode.Parse(request.GetRawText())!;
        changed[name] = value;
        return changed.ToJsonString();
    }

    private static HashSet<string> Events(string stream) => [.. stream.Split('\n')
        .Where(line => line.StartsWith("data: {", StringComparison.Ordinal))
        .SelectMany(line => Shape.Names(RunningEmulator.Parse(line["data: ".Length..])))];
}
