using AzureOpenAI.Sdk.Transcription;

namespace AzureOpenAI.Sdk.Estimation.Tests.Media;

/// <summary>How long a sound is, read from the file that is to be sent.</summary>
public sealed class SoundLengthTests
{
    private static readonly (string Name, byte[] Bytes)[] s_files =
    [
        ("a.ogg", SoundFiles.OggOpus(61)), ("a.oga", SoundFiles.OggVorbis(61, 44_100)), ("a.m4a", SoundFiles.M4a(61)), ("late.m4a", SoundFiles.M4a(61, isLate: true)),
        ("long.mp4", SoundFiles.M4a(61, isLong: true)), ("a.webm", SoundFiles.WebM(61)),
    ];

    private static IEnumerable<TestCaseData<string, byte[]>> Files => s_files.Select(static file => new TestCaseData<string, byte[]>(file.Name, file.Bytes) { TestName = $"The length of {file.Name} is read" });

    [TestCaseSource(nameof(Files))]
    public void The_length_is_read(string name, byte[] bytes)
    {
        RequestEstimate estimate = Estimate(FileContent.FromBytes(bytes, name));

        Assert.That((estimate.Cost!.Lines.Single().Quantity, estimate.AudioDuration, estimate.Exactness), Is.EqualTo((61m, (TimeSpan?)TimeSpan.FromSeconds(61), Exactness.Fitted)));
    }

    [Test]
    public void The_end_of_a_large_file_is_looked_at_without_reading_what_is_between()
    {
        byte[] bytes = SoundFiles.OggOpus(600, filler: 3_000_000);
        using var stream = new MemoryStream(bytes);

        RequestEstimate estimate = Estimate(FileContent.FromStream(stream, "a.ogg"));

        Assert.That(estimate.Cost!.Lines.Single().Quantity, Is.EqualTo(600m));
        Assert.That(stream.Position, Is.Zero);
    }

    [Test]
    public void A_recording_without_a_duration_is_bounded_and_says_what_to_do()
    {
        byte[] bytes = SoundFiles.WebM(null);

        RequestEstimate estimate = Estimate(FileContent.FromBytes(bytes, "a.webm"));

        Assert.That((estimate.Exactness, estimate.Cost!.Lines[0].UpperQuantity), Is.EqualTo((Exactness.Bound, Math.Ceiling(bytes.Length / 750m))));
        Assert.That(estimate.ExactnessReasons.Single(), Does.EndWith("Give the duration."));
    }

    [Test]
    public void A_stream_that_can_not_be_looked_at_is_as_long_as_the_service_takes()
    {
        RequestEstimate estimate = Estimate(FileContent.FromStream(new OneWayStream(), "a.mp3"));

        Assert.That((estimate.Exactness, estimate.Cost!.Lines[0].UpperQuantity), Is.EqualTo((Exactness.Bound, Math.Ceiling(25m * 1_024 * 1_024 / 750))));
    }

    [Test]
    public void A_header_that_claims_more_than_its_bytes_can_hold_is_not_believed()
    {
        RequestEstimate estimate = Estimate(FileContent.FromBytes(SoundFiles.M4a(3_000_000), "a.m4a"));

        Assert.That((estimate.Exactness, estimate.Cost!.Lines[0].UpperQuantity), Is.EqualTo((Exactness.Bound, Math.Ceiling(SoundFiles.M4a(1).Length / 750m))));
    }

    [Test]
    public void Damaged_files_of_every_kind_never_throw_and_never_loop()
    {
        var random = new Random(20261124);
        foreach ((string name, byte[] bytes) in s_files)
        {
            for (int round = 0; round < 400; round++)
            {
                byte[] damaged = bytes[..random.Next(bytes.Length + 1)];
                for (int i = random.Next(6); i > 0 && damaged.Length > 0; i--)
                {
                    damaged[random.Next(Math.Min(damaged.Length, 200))] = (byte)random.Next(256);
                }

                RequestEstimate estimate = Estimate(FileContent.FromBytes(damaged, name));

                Assert.That(estimate.AudioDuration, Is.GreaterThanOrEqualTo(TimeSpan.Zero), $"{name}, round {round}");
            }
        }
    }

    private static RequestEstimate Estimate(FileContent file) => TokenEstimator.Default.Estimate("whisper", new TranscriptionOptions(file));

    private sealed class OneWayStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
