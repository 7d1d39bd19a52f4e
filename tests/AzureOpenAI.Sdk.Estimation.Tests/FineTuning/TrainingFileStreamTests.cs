using System.Text;
using AzureOpenAI.Sdk.Estimation.FineTuning;

namespace AzureOpenAI.Sdk.Estimation.Tests.FineTuning;

/// <summary>A file is read as it comes, whatever its size.</summary>
public sealed class TrainingFileStreamTests
{
    [Test]
    public async Task Pieces_of_any_size_give_the_same_report([Values(1, 2, 7, 100_000)] int piece, [Values] bool async)
    {
        byte[] file = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("{x\r\n\r\n" + string.Join('\n', TrainingFile.GoodLines(300)))];
        TrainingFileReport whole = TrainingFile.Check(file);
        using var stream = new Pieces(new MemoryStream(file), piece);
        var validator = new TrainingFileValidator(TrainingFile.Model);

        TrainingFileReport report = async ? await validator.ValidateAsync(stream) : validator.Validate(stream);

        Assert.That(report.Problems.Select(problem => (problem.ToString(), problem.ByteOffset)), Is.EqualTo(whole.Problems.Select(problem => (problem.ToString(), problem.ByteOffset))));
        Assert.That((report.ByteCount, report.LineCount, report.ExampleCount), Is.EqualTo((file.LongLength, 302L, 300L)));
        Assert.That(report.Tokens!.Total, Is.EqualTo(whole.Tokens!.Total));
    }

    [Test]
    public void A_line_that_is_too_long_is_passed_over_and_the_next_is_read()
    {
        var options = new TrainingFileOptions { MostLineBytes = 100_000 };

        TrainingFileReport report = TrainingFile.CheckAs(TrainingFile.Model, options, [TrainingFile.Good(-1), new string('x', 1_000_000), new string('y', 100_001), .. TrainingFile.GoodLines(10)]);

        Assert.That(report.Problems.Select(problem => (problem.Kind, problem.Line, problem.ByteOffset)), Is.EqualTo(new[]
        {
            (TrainingFileProblemKind.LineTooLong, (long?)2, TrainingFile.Good(-1).Length + 1L),
            (TrainingFileProblemKind.LineTooLong, (long?)3, TrainingFile.Good(-1).Length + 1L + 1_000_001),
        }));
        Assert.That(report.ExampleCount, Is.EqualTo(11));
    }

    [Test]
    public void A_last_line_that_is_too_long_is_one_line()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 500_000)));

        TrainingFileReport report = new TrainingFileValidator(TrainingFile.Model, new() { MostLineBytes = 1_024 }).Validate(file);

        Assert.That((report.LineCount, report.ByteCount, report.Problems[0].Kind), Is.EqualTo((1L, 500_000L, TrainingFileProblemKind.LineTooLong)));
    }

    [Test]
    public void A_file_over_the_services_limit_is_read_in_bounded_memory_and_refused()
    {
        using var file = new Zeros((512L << 20) + 1);
        long before = GC.GetAllocatedBytesForCurrentThread();

        TrainingFileReport report = new TrainingFileValidator(TrainingFile.Model, new() { MostLineBytes = 1 << 20 }).Validate(file);

        Assert.That(report.Problems.Select(problem => problem.Kind), Has.Member(TrainingFileProblemKind.FileTooLarge));
        Assert.That(report.Problems.First(problem => problem.Kind == TrainingFileProblemKind.FileTooLarge).Reason, Does.Contain("at most 536,870,912"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(16 << 20));
    }

    [Test]
    public void Images_are_measured_in_the_file()
    {
        const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        string large = Convert.ToBase64String([.. Convert.FromBase64String(Png), .. new byte[10 << 20]]);

        TrainingFileReport report = TrainingFile.CheckWithGood(Image(Png), Image(large));

        Assert.That(report.Problems.Single().ToString(), Does.StartWith("line 2, messages[0].content[0].image_url.url: The image has 10,485,8").And.Contain("at most 10,485,760"));
        Assert.That((report.ImageCount, report.RemoteImageCount), Is.EqualTo((2L, 0L)));
        Assert.That(report.ImageByteCount, Is.EqualTo((2 * Convert.FromBase64String(Png).LongLength) + (10 << 20)));
    }

    [Test]
    public void An_example_has_at_most_64_images()
    {
        string images = string.Join(',', Enumerable.Repeat("""{"type":"image_url","image_url":{"url":"https://e.com/a.png","detail":"low"}}""", 66));

        TrainingFileReport report = TrainingFile.CheckWithGood($$"""{"messages":[{"role":"user","content":[{{images}}]},{"role":"assistant","content":"b"}]}""");

        Assert.That(report.Problems.Single().ToString(), Does.StartWith("line 1, messages[0].content[64]: The example has more than 64 images."));
    }

    [Test]
    public async Task Reading_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var file = new Zeros(long.MaxValue, after: cancellation.Cancel);

        await Assert.ThrowsAsync<OperationCanceledException>(() => new TrainingFileValidator(TrainingFile.Model).ValidateAsync(file, cancellation.Token));
    }

    private static string Image(string base64) => $$$"""{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,{{{base64}}}"}}]},{"role":"assistant","content":"b"}]}""";

    /// <summary>Gives few bytes at a time.</summary>
    private sealed class Pieces(Stream inner, int most) : Given
    {
        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, most));
    }

    /// <summary>Gives bytes of one endless line.</summary>
    private sealed class Zeros(long length, Action? after = null) : Given
    {
        private long _left = length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, given).Fill((byte)'0');
            _left -= given;
            after?.Invoke();
            return given;
        }
    }

    private abstract class Given : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
