namespace AzureOpenAI.Sdk.Tests.Content;

/// <summary>Files that are to be sent.</summary>
public sealed class FileContentTests
{
    [Test]
    [TestCase("talk.wav", "audio/wav")]
    [TestCase("TALK.MP3", "audio/mpeg")]
    [TestCase("lines.jsonl", "application/json")]
    [TestCase("picture.png", "image/png")]
    [TestCase("unknown.xyz", "application/octet-stream")]
    [TestCase("none", "application/octet-stream")]
    public void The_type_comes_from_the_name_unless_it_is_given(string name, string type)
    {
        Assert.That(FileContent.FromBytes(new byte[3], name).ContentType, Is.EqualTo(type));
        Assert.That(FileContent.FromBytes(new byte[3], name, "audio/x-own").ContentType, Is.EqualTo("audio/x-own"));
    }

    [Test]
    [TestCase("")]
    [TestCase("a/b.wav")]
    [TestCase("a\\b.wav")]
    [TestCase("a\r\nb.wav")]
    public void A_name_that_is_none_is_refused(string name)
    {
        Assert.That(() => FileContent.FromBytes(new byte[3], name), Throws.ArgumentException);
    }

    [Test]
    public void A_file_that_is_not_there_fails_at_once()
    {
        Assert.That(() => FileContent.FromFile(Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".wav")), Throws.InstanceOf<FileNotFoundException>());
    }

    [Test]
    public void A_stream_is_taken_from_where_it_stands_and_stands_there_again_after_a_look()
    {
        using var stream = new MemoryStream([1, 2, 3, 4, 5]) { Position = 2 };

        var file = FileContent.FromStream(stream, "a.bin");

        Assert.That(file.Length, Is.EqualTo(3));
        Assert.That(file.Peek(2), Is.EqualTo(new byte[] { 3, 4 }));
        Assert.That(stream.Position, Is.EqualTo(2));
    }

    [Test]
    public void Its_name_is_not_told_to_a_log()
    {
        Assert.That(FileContent.FromBytes(new byte[1], "diagnosis-of-jane.wav").ToString(), Is.EqualTo("FileContent"));
    }
}
