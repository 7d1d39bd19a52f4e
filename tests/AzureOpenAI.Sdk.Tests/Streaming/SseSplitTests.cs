using System.Text;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>Wherever the network cuts a stream, the same events come out of it.</summary>
public sealed class SseSplitTests
{
    private const string Wire = "\uFEFF: hello\nevent: first\nid: 1\ndata: {\"text\":\"aé漢😀\u2028\"}\n\ndata: one\ndata: two\n\n\n: ping\nretry: 5\ndata:[DONE]\n\n";

    private static readonly SseEvent[] Expected = [new("first", "{\"text\":\"aé漢😀\u2028\"}"), new("", "one\ntwo"), new("", "[DONE]")];

    [Test]
    public void Every_cut_gives_the_same_events([Values("\n", "\r\n", "\r")] string newLine)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Wire.Replace("\n", newLine, StringComparison.Ordinal));

        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            Assert.That(Sse.Read(bytes, cut), Is.EqualTo(Expected), $"cut at byte {cut}");
        }
    }

    [Test]
    public void Every_pair_of_cuts_gives_the_same_events([Values("\n", "\r\n", "\r")] string newLine)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Wire.Replace("\n", newLine, StringComparison.Ordinal));

        for (int first = 0; first <= bytes.Length; first++)
        {
            for (int second = first; second <= bytes.Length; second++)
            {
                List<SseEvent> events = Sse.Read(bytes, first, second);
                if (!events.SequenceEqual(Expected))
                {
                    Assert.Fail($"cut at bytes {first} and {second}: {string.Join(" | ", events)}");
                }
            }
        }
    }

    [Test]
    public void A_trickle_of_single_bytes_gives_the_same_events([Values("\n", "\r\n", "\r")] string newLine)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Wire.Replace("\n", newLine, StringComparison.Ordinal));

        Assert.That(Sse.Trickle(bytes), Is.EqualTo(Expected));
    }

    [Test]
    public void Every_recorded_stream_gives_the_same_events_however_it_is_cut()
    {
        string[] streams = [.. Recording.Of((_, path) => path.Contains("/completions", StringComparison.Ordinal)).Where(recording => recording.Events().Any()).Select(recording => recording.Stream!)];
        var random = new Random(20261124);

        foreach (string stream in streams)
        {
            List<SseEvent> whole = Sse.Read(stream);
            foreach (string newLine in Sse.NewLines)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(stream.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", newLine, StringComparison.Ordinal));
                int[] cuts = [.. Enumerable.Range(0, 50).Select(_ => random.Next(bytes.Length + 1)).Order()];
                Assert.That(Sse.Trickle(bytes), Is.EqualTo(whole));
                Assert.That(Sse.Read(bytes, cuts), Is.EqualTo(whole), string.Join(",", cuts));
            }
        }

        Assert.That(streams, Is.Not.Empty);
    }

    [Test]
    public async Task A_stream_cut_anywhere_on_a_real_connection_gives_the_same_updates()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Replies.Events(Replies.Piece("né"), Replies.Piece("漢😀"), Replies.Stop, "[DONE]").Replace("\n", "\r\n", StringComparison.Ordinal));
        int cut = 0;
        await using var server = new FaultServer(async connection =>
        {
            int at = cut;
            await connection.BeginEventsAsync();
            await connection.SendAsync(bytes.AsMemory(0, at));
            await connection.SendAsync(bytes.AsMemory(at));
            await connection.CloseAsync();
        });
        AzureOpenAIClient client = server.CreateClient();

        for (cut = 0; cut <= bytes.Length; cut++)
        {
            ChatResult result = await (await client.GetChatClient("gpt-4o").StreamAsync("hello")).ToCompletionAsync();
            Assert.That(result.Text, Is.EqualTo("né漢😀"), $"cut at byte {cut}");
        }

        Assert.That(server.Requests, Has.Count.EqualTo(bytes.Length + 1));
    }
}
