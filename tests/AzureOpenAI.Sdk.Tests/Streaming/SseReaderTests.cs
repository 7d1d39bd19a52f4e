using System.Text;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>Fields, line ends and limits, after the HTML standard and its tests (web-platform-tests, eventsource/).</summary>
public sealed class SseReaderTests
{
    [Test]
    [TestCase("data: one\n\n", "one")]
    [TestCase("data:one\n\n", "one", TestName = "Only_the_first_space_is_dropped(none)")]
    [TestCase("data:  one \n\n", " one ", TestName = "Only_the_first_space_is_dropped(two)")]
    [TestCase("data: one\ndata: two\n\n", "one\ntwo", TestName = "Lines_of_data_are_joined(two)")]
    [TestCase("data: one\ndata:\ndata: three\n\n", "one\n\nthree", TestName = "Lines_of_data_are_joined(empty)")]
    [TestCase("data: one\ndata\ndata: three\n\n", "one\n\nthree", TestName = "Lines_of_data_are_joined(no colon)")]
    [TestCase("data\n\n", "", TestName = "A_field_without_a_colon_has_an_empty_value")]
    [TestCase("data:\n\n", "", TestName = "A_field_without_a_value_is_empty")]
    [TestCase("data: a:b\n\n", "a:b", TestName = "Only_the_first_colon_counts")]
    [TestCase(": comment\n:\n:another\ndata: one\n\n", "one", TestName = "Comments_are_ignored(in front)")]
    [TestCase("data: one\n: between\ndata: two\n\n", "one\ntwo", TestName = "Comments_are_ignored(between)")]
    [TestCase("id: 1\nretry: 12345678910\nfoo: bar\nbar\ndata: one\n\n", "one", TestName = "Unknown_fields_are_ignored")]
    [TestCase("id: \0\ndata: one\n\n", "one", TestName = "A_null_in_an_id_is_ignored")]
    [TestCase("Data: no\nDATA: no\n data: no\ndata : no\ndata: one\n\n", "one", TestName = "Field_names_are_exact")]
    [TestCase("\n\n\ndata: one\n\n", "one", TestName = "Empty_lines_alone_are_no_event")]
    [TestCase("data: a\u2028b\u0085c\n\n", "a\u2028b\u0085c", TestName = "Only_CR_and_LF_end_a_line")]
    [TestCase("\uFEFFdata: one\n\n", "one", TestName = "A_byte_order_mark_is_skipped")]
    [TestCase("data: \uFEFFone\n\n", "\uFEFFone", TestName = "A_byte_order_mark_inside_is_kept")]
    [TestCase("[DONE]\n", "[DONE]", TestName = "DONE_without_a_field_name_is_data")]
    [TestCase("data: {\n[DONE]\ndata: }\n\n", "{\n}", TestName = "DONE_inside_an_event_is_an_unknown_field")]
    public void One_event_is_read(string wire, string data)
    {
        Assert.That(Sse.Read(wire), Is.EqualTo(new[] { new SseEvent("", data) }));
    }

    [Test]
    public void A_second_byte_order_mark_is_part_of_a_field_name()
    {
        Assert.That(Sse.Read("\uFEFF\uFEFFdata: no\n\ndata: one\n\n"), Is.EqualTo(new[] { new SseEvent("", "one") }));
    }

    [Test]
    public void The_name_of_an_event_is_read_and_forgotten_with_it()
    {
        Assert.That(Sse.Read("event: error\ndata: one\n\ndata: two\n\nevent:\ndata: three\n\nevent: a\nevent: b\ndata: four\n\n"), Is.EqualTo(new[]
        {
            new SseEvent("error", "one"), new SseEvent("", "two"), new SseEvent("", "three"), new SseEvent("b", "four"),
        }));
    }

    [Test]
    public void An_event_without_data_is_none_and_leaves_no_name_behind()
    {
        Assert.That(Sse.Read("event: ping\n\ndata: one\n\n"), Is.EqualTo(new[] { new SseEvent("", "one") }));
    }

    [Test]
    public void Line_ends_can_be_mixed()
    {
        Assert.That(Sse.Read("data: 1\r\n\ndata: 2\r\rdata: 3\n\r\ndata: 4\r\n\r\n"), Is.EqualTo(new[]
        {
            new SseEvent("", "1"), new SseEvent("", "2"), new SseEvent("", "3"), new SseEvent("", "4"),
        }));
    }

    [Test]
    public void A_name_survives_when_its_event_outgrows_the_buffer([Values("\n", "\r\n", "\r")] string newLine)
    {
        string data = new('x', 100_000);

        List<SseEvent> events = Sse.Read($"data: first{newLine}{newLine}event: long{newLine}data: {data}{newLine}{newLine}");

        Assert.That(events, Is.EqualTo(new[] { new SseEvent("", "first"), new SseEvent("long", data) }));
    }

    [Test]
    [TestCase("data: {\"n\":2", true)]
    [TestCase("data: {\"n\":2}\n", true)]
    [TestCase("dat", true)]
    [TestCase("data: one\n\n", false)]
    [TestCase("data: one\n\n: bye", false)]
    [TestCase("data: one\n\n: bye\n", false)]
    [TestCase("data: one\r\n\r\n", false)]
    [TestCase("event: x\n", false)]
    public void A_part_left_at_the_end_is_noticed(string wire, bool expected)
    {
        Sse.ReadPieces([Encoding.UTF8.GetBytes(wire)], out bool hasPart);

        Assert.That(hasPart, Is.EqualTo(expected));
    }

    [Test]
    public void An_event_may_be_as_large_as_the_limit_and_no_larger([Values(1, 7, 64, 1_000_000)] int piece)
    {
        const int Limit = 50_000;
        byte[] fits = Encoding.UTF8.GetBytes($"data: {new string('x', Limit - 8)}\n\n");
        byte[] tooLarge = Encoding.UTF8.GetBytes($"data: {new string('x', Limit - 7)}\n\n");

        Assert.That(fits, Has.Length.EqualTo(Limit));
        Assert.That(Sse.ReadPieces([.. fits.Chunk(piece)], out _, Limit), Has.Count.EqualTo(1));
        Assert.That(Sse.ReadPieces([.. tooLarge.Chunk(piece)], out _, Limit), Is.Empty);
    }

    [Test]
    public void An_endless_line_is_stopped_at_the_limit_with_memory_for_little_more()
    {
        const int Limit = 4 * 1024 * 1024;
        using var reader = new SseReader(Limit);
        long taken = 0;

        while (!reader.IsTooLarge)
        {
            ArraySegment<byte> room = reader.Room();
            room.AsSpan().Fill((byte)'x');
            reader.Take(room.Count);
            taken += room.Count;
            Assert.That(reader.TryRead(), Is.False);
        }

        Assert.That(taken, Is.InRange(Limit, Limit + 8 * 1024));
        Assert.That(reader.Capacity, Is.LessThan(Limit + 8 * 1024));
    }

    [Test]
    public void Comments_without_end_need_no_more_memory_than_one()
    {
        using var reader = new SseReader(1 << 20);
        byte[] comment = Encoding.ASCII.GetBytes(": ping\r\n");

        for (int i = 0; i < 100_000; i++)
        {
            ArraySegment<byte> room = reader.Room();
            int count = Math.Min(room.Count, comment.Length);
            comment.AsSpan(0, count).CopyTo(room);
            reader.Take(count);
            Assert.That(reader.TryRead(), Is.False);
        }

        Assert.That(reader.Capacity, Is.EqualTo(8 * 1024));
        Assert.That(reader.IsTooLarge, Is.False);
    }

    [Test]
    public void Many_lines_of_data_are_joined_in_linear_memory()
    {
        const int Lines = 50_000;
        byte[] wire = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("data:x\n", Lines)) + "\n");

        long before = GC.GetAllocatedBytesForCurrentThread();
        List<SseEvent> events = Sse.ReadPieces([wire], out _);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(events.Single().Data, Has.Length.EqualTo(2 * Lines - 1));
        Assert.That(allocated, Is.LessThan(20 * wire.Length));
    }

    [Test]
    public void Tiny_events_need_no_memory_of_their_own()
    {
        using var reader = new SseReader(1 << 20);
        byte[] wire = Encoding.ASCII.GetBytes("data: {\"a\":1}\n\n");
        int count = 0;
        Feed(reader, wire, ref count);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100_000; i++)
        {
            Feed(reader, wire, ref count);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(10_000));
        Assert.That(count, Is.EqualTo(100_001));
    }

    private static void Feed(SseReader reader, byte[] wire, ref int count)
    {
        for (int at = 0; at < wire.Length;)
        {
            ArraySegment<byte> room = reader.Room();
            int taken = Math.Min(room.Count, wire.Length - at);
            wire.AsSpan(at, taken).CopyTo(room);
            reader.Take(taken);
            at += taken;
            while (reader.TryRead())
            {
                count++;
            }
        }
    }
}
