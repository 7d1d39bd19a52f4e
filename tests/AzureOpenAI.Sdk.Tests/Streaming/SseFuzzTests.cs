using System.Text;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>Random streams, cut at random, against a reader that is as plain as can be.</summary>
public sealed class SseFuzzTests
{
    private static readonly string[] Words =
        ["data", "data:", "data: ", "event:", "event: x", ":", ": c", "id: 1", "[DONE]", "{\"a\":1}", "\n", "\n\n", "\r", "\r\n", "\r\r", "é", "😀", "\uFEFF", "x", " ", "\0"];

    [Test]
    public void Random_streams_read_as_the_standard_says()
    {
        for (int seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Words[random.Next(Words.Length)]));
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int[] cuts = [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(bytes.Length + 1)).Order()];

            List<SseEvent> events = Sse.Read(bytes, cuts);

            if (!events.SequenceEqual(PlainReader.Read(text)))
            {
                Assert.Fail($"seed {seed}: {text.ReplaceLineEndings("⏎")} gave {string.Join(" | ", events)}, and should give {string.Join(" | ", PlainReader.Read(text))}");
            }
        }
    }

    [Test]
    public void Random_bytes_are_read_without_an_exception()
    {
        for (int seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            // Line ends are rare among random bytes, and they are what matters.
            for (int i = 0; i < bytes.Length; i += random.Next(1, 8))
            {
                bytes[i] = (byte)"\r\n:d"[random.Next(4)];
            }

            List<SseEvent> whole = Sse.Read(bytes);

            Assert.That(Sse.Trickle(bytes), Is.EqualTo(whole), $"seed {seed}");
        }
    }

    [Test]
    public async Task A_stream_of_random_bytes_ends_with_a_typed_failure()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            byte[] wire = Encoding.UTF8.GetBytes(Replies.Events(Replies.Piece("one"), Replies.Piece("two"), Replies.Stop, "[DONE]"));
            for (int changes = random.Next(1, 10); changes > 0; changes--)
            {
                wire[random.Next(wire.Length)] = (byte)random.Next(256);
            }

            var service = new FakeService().ReplyBody(() => new MemoryStream(wire));
            Exception? failure = await FailureOf(service.Client);

            Assert.That(failure, Is.Null.Or.InstanceOf<AzureOpenAIException>(), $"seed {seed}");
        }
    }

    private static async Task<Exception?> FailureOf(AzureOpenAIClient client)
    {
        try
        {
            await client.StreamAsync();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    /// <summary>The standard's algorithm, word for word, on a text that is all there; and the bare <c>[DONE]</c> line besides.</summary>
    private static class PlainReader
    {
        internal static List<SseEvent> Read(string text)
        {
            text = text.StartsWith('\uFEFF') ? text[1..] : text;
            // The last line has no end, so it is not one.
            string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n')[..^1];
            List<SseEvent> events = [];
            List<string> data = [];
            string type = "";
            foreach (string line in lines)
            {
                string[] parts = line.Split(':', 2);
                string value = parts.Length < 2 ? "" : parts[1].StartsWith(' ') ? parts[1][1..] : parts[1];
                if (line.Length > 0 && parts[0] == "data")
                {
                    data.Add(value);
                }
                else if (parts[0] == "event")
                {
                    type = value;
                }

                bool isDone = line == "[DONE]" && data.Count == 0;
                if (isDone || line.Length == 0)
                {
                    if (isDone || data.Count > 0)
                    {
                        events.Add(new(type, isDone ? line : string.Join('\n', data)));
                    }

                    data.Clear();
                    type = "";
                }
            }

            return events;
        }
    }
}
