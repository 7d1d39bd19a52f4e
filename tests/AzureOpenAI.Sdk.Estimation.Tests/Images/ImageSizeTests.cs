using System.Text;
using AzureOpenAI.Sdk.Estimation.Images;

namespace AzureOpenAI.Sdk.Estimation.Tests.Images;

public sealed class ImageSizeTests
{
    private static readonly ImageDimensions s_size = new(1_234, 777);

    private static IEnumerable<TestCaseData> Files()
        => ImageFiles.All(s_size.Width, s_size.Height).Select(static file => new TestCaseData(file.Bytes).SetArgDisplayNames(file.Name));

    [TestCaseSource(nameof(Files))]
    public void The_size_is_read_from_bytes(byte[] image)
    {
        bool isFound = ImageSize.TryRead(image.AsSpan(), out ImageDimensions size);

        Assert.That(isFound, Is.True);
        Assert.That(size, Is.EqualTo(s_size));
    }

    [TestCaseSource(nameof(Files))]
    public void The_size_is_read_from_a_stream_that_is_left_where_it_was(byte[] image)
    {
        using var stream = new MemoryStream([1, 2, 3, .. image, 4, 5]) { Position = 3 };

        bool isFound = ImageSize.TryRead(stream, out ImageDimensions size);

        Assert.That(isFound, Is.True);
        Assert.That(size, Is.EqualTo(s_size));
        Assert.That(stream.Position, Is.EqualTo(3));
    }

    [TestCaseSource(nameof(Files))]
    public void The_size_is_read_from_a_stream_that_can_not_seek_and_gives_a_byte_at_a_time(byte[] image)
    {
        using var stream = new DribblingStream([.. image, .. new byte[100_000]]);

        bool isFound = ImageSize.TryRead(stream, out ImageDimensions size);

        Assert.That(isFound, Is.True);
        Assert.That(size, Is.EqualTo(s_size));
        Assert.That(stream.BytesRead, Is.LessThanOrEqualTo(image.Length + 30));
    }

    [TestCaseSource(nameof(Files))]
    public void The_size_is_read_from_base64(byte[] image)
    {
        bool isFound = ImageSize.TryReadBase64(Encoding.UTF8.GetBytes(Convert.ToBase64String(image)), out ImageDimensions size);

        Assert.That(isFound, Is.True);
        Assert.That(size, Is.EqualTo(s_size));
    }

    [TestCaseSource(nameof(Files))]
    public void The_size_is_read_from_a_file(byte[] image)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, image);

            bool isFound = ImageSize.TryRead(path, out ImageDimensions size);

            Assert.That(isFound, Is.True);
            Assert.That(size, Is.EqualTo(s_size));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void A_seekable_stream_is_read_in_pieces_of_the_header_alone()
    {
        using var stream = new CountingStream(ImageFiles.Jpeg(4_000, 3_000, previewLength: 60_000, previews: 20));

        ImageSize.TryRead(stream, out ImageDimensions size);

        Assert.That(size, Is.EqualTo(new ImageDimensions(4_000, 3_000)));
        Assert.That(stream.BytesRead, Is.LessThan(300));
    }

    [TestCaseSource(nameof(Files))]
    public void An_image_that_was_cut_short_has_no_size_or_the_right_one(byte[] image)
    {
        for (int length = 0; length < Math.Min(image.Length, 200); length++)
        {
            byte[] cut = image[..length];

            bool isFound = ImageSize.TryRead(cut.AsSpan(), out ImageDimensions size);

            Assert.That(size, Is.EqualTo(isFound ? s_size : default), $"length {length}");
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Damaged_headers_never_throw_and_all_ways_of_reading_agree(byte[] image)
    {
        var random = new Random(image.Length);
        for (int round = 0; round < 3_000; round++)
        {
            byte[] damaged = [.. image.AsSpan(0, Math.Min(image.Length, 2_000))];
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                damaged[random.Next(2, Math.Min(damaged.Length, 64))] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            }

            bool isFound = ImageSize.TryRead(damaged.AsSpan(), out ImageDimensions size);
            using var stream = new MemoryStream(damaged);
            bool inStream = ImageSize.TryRead(stream, out ImageDimensions streamed);
            bool inBase64 = ImageSize.TryReadBase64(Encoding.UTF8.GetBytes(Convert.ToBase64String(damaged)), out ImageDimensions decoded);

            Assert.That((inStream, streamed), Is.EqualTo((isFound, size)), $"round {round}");
            Assert.That((inBase64, decoded), Is.EqualTo((isFound, size)), $"round {round}");
            Assert.That(!isFound || (size.Width > 0 && size.Height > 0), Is.True, $"round {round}");
        }
    }

    [Test]
    public void Random_bytes_never_throw()
    {
        var random = new Random(99);
        int found = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] bytes = new byte[random.Next(65)];
            random.NextBytes(bytes);
            found += ImageSize.TryRead(bytes.AsSpan(), out _) ? 1 : 0;
        }

        Assert.That(found, Is.LessThan(100));
    }

    [TestCase(0, 100)]
    [TestCase(100, 0)]
    public void A_side_of_nothing_is_no_size(int width, int height)
        => Assert.That(ImageSize.TryRead(ImageFiles.Png(width, height).AsSpan(), out _), Is.False);

    [Test]
    public void A_side_beyond_all_bounds_is_no_size()
        => Assert.That(ImageSize.TryRead(ImageFiles.Png(-1, int.MinValue).AsSpan(), out _), Is.False);

    [Test]
    public void Markers_without_end_are_given_up()
    {
        byte[] endless = [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 1_000_000)];
        using var stream = new CountingStream(endless);

        Assert.That(ImageSize.TryRead(endless.AsSpan(), out _), Is.False);
        Assert.That(ImageSize.TryRead(stream, out _), Is.False);
        Assert.That(stream.BytesRead, Is.LessThan(100_000));
    }

    [Test]
    public void Reading_bytes_allocates_nothing()
    {
        byte[] image = ImageFiles.Jpeg(640, 480);
        ImageSize.TryRead(image.AsSpan(), out _);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 1_000; round++)
        {
            ImageSize.TryRead(image.AsSpan(), out _);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000));
    }

    private class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public int BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = base.Read(buffer, offset, count);
            BytesRead += read;
            return read;
        }
    }

    private sealed class DribblingStream(byte[] bytes) : CountingStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
