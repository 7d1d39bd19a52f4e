using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk;

/// <summary>A file to be sent: its bytes, wherever they are, with its name and type. It is read while it is sent, never as a whole.</summary>
public sealed class FileContent
{
    private readonly Func<Stream> _open;
    private readonly Stream? _shared;
    private readonly long _start;
    private readonly bool _isSlice;

    private FileContent(Func<Stream> open, string fileName, string? contentType, long? length, Stream? shared = null)
    {
        (_open, _shared, Length) = (open, shared, length);
        FileName = RequireName(fileName);
        ContentType = contentType is null ? ContentTypes.Of(fileName) : RequireType(contentType);
        _start = shared is { CanSeek: true } ? shared.Position : 0;
    }

    private FileContent(FileContent whole, long start, long length)
    {
        (_open, _shared, FileName, ContentType) = (whole._open, whole._shared, whole.FileName, whole.ContentType);
        (_start, Length, _isSlice) = (whole._start + start, length, true);
    }

    /// <summary>Gets the name that the service is told. Its extension often tells the service what the file is.</summary>
    public string FileName { get; }

    /// <summary>Gets the media type, for example <c>audio/wav</c>.</summary>
    public string ContentType { get; }

    /// <summary>Gets the size in bytes; null when it is not known, as with a stream that can't seek.</summary>
    public long? Length { get; }

    /// <summary>Gets whether it can be sent once more after a failure.</summary>
    internal bool CanResend => _shared is null or { CanSeek: true };

    /// <summary>Gets whether several parts of it can be read at once.</summary>
    internal bool CanReadInParallel => _shared is null;

    /// <summary>Takes a file of this machine. It is opened when it is sent, and again for each attempt.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contentType">The media type; null to find it from the extension.</param>
    /// <returns>The content.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileContent FromFile(string path, string? contentType = null)
    {
        var file = new FileInfo(Require.NotEmpty(path));
        return file.Exists
            ? new FileContent(
                () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan),
                file.Name, contentType, file.Length)
            : throw new FileNotFoundException("There is no such file to send.", path);
    }

    /// <summary>Takes a stream, from where it stands to its end. It stays open. One that can't seek is sent once: a failed attempt is not followed by another.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="fileName">The name that the service is told, with its extension.</param>
    /// <param name="contentType">The media type; null to find it from the extension.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentException">The stream can't be read, or the name can't be a file's.</exception>
    public static FileContent FromStream(Stream stream, string fileName, string? contentType = null)
    {
        Require.NotNull(stream);
        return stream.CanRead
            ? new FileContent(() => stream, fileName, contentType, stream.CanSeek ? stream.Length - stream.Position : null, stream)
            : throw new ArgumentException("The stream can't be read. Open it for reading.", nameof(stream));
    }

    /// <summary>Takes bytes in memory. They are not copied.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">The name that the service is told, with its extension.</param>
    /// <param name="contentType">The media type; null to find it from the extension.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentException">The name can't be a file's.</exception>
    public static FileContent FromBytes(ReadOnlyMemory<byte> bytes, string fileName, string? contentType = null)
        => new(() => BinaryData.FromBytes(bytes).ToStream(), fileName, contentType, bytes.Length);

    /// <inheritdoc cref="FromBytes(ReadOnlyMemory{byte}, string, string?)"/>
    public static FileContent FromBytes(BinaryData bytes, string fileName, string? contentType = null)
        => FromBytes(Require.NotNull(bytes).ToMemory(), fileName, contentType);

    /// <summary>Looks at the first bytes without taking them, for example at a header that tells how long a sound is.</summary>
    /// <param name="count">How many bytes at most.</param>
    /// <returns>The bytes; none when it is a stream that can't seek, which would be used up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public ReadOnlyMemory<byte> PeekHead(int count) => count >= 0 ? Peek(count) : throw new ArgumentOutOfRangeException(nameof(count), "A number of bytes is at least 0.");

    /// <summary>Looks at some bytes from a place on without taking them, for example at the end of a file, where some formats tell its length.</summary>
    /// <param name="start">The place, in bytes from 0.</param>
    /// <param name="count">How many bytes at most.</param>
    /// <returns>The bytes, fewer where the content ends; none when it is a stream that can't seek, which would be used up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public ReadOnlyMemory<byte> PeekAt(long start, int count)
        => start >= 0 && count >= 0 ? Peek(count, start) : throw new ArgumentOutOfRangeException(start < 0 ? nameof(start) : nameof(count), "A place and a number of bytes are at least 0.");

    /// <summary>Names the type alone: a file's name may tell something.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(FileContent);

    /// <summary>Takes a part of it. It must be one that can be sent again.</summary>
    internal FileContent Slice(long start, long length) => new(this, start, length);

    /// <summary>Opens the bytes at their beginning.</summary>
    /// <param name="isOwn">Whether the stream is to be closed after use.</param>
    internal Stream Open(out bool isOwn)
    {
        isOwn = _shared is null;
        Stream stream = _open();
        if (stream.CanSeek)
        {
            stream.Position = _start;
        }

        return _isSlice ? new SliceStream(stream, Length!.Value, isOwn) : stream;
    }

    /// <summary>Looks at the first bytes without taking them; empty when they can't be looked at.</summary>
    internal byte[] Peek(int count, long start = 0)
    {
        if (!CanResend)
        {
            return [];
        }

        Stream stream = Open(out bool isOwn);
        try
        {
            Skip(stream, start);
            byte[] head = new byte[count];
            int read = 0;
            for (int more = 1; more > 0 && read < count; read += more)
            {
                more = stream.Read(head, read, count - read);
            }

            return head.AsSpan(0, read).ToArray();
        }
        finally
        {
            if (isOwn)
            {
                stream.Dispose();
            }
            else
            {
                _shared!.Position = _start;
            }
        }
    }

    private static void Skip(Stream stream, long count)
    {
        if (stream.CanSeek)
        {
            stream.Seek(count, SeekOrigin.Current);
            return;
        }

        byte[] passed = new byte[Math.Min(count, 64 * 1_024)];
        for (int more = 1; more > 0 && count > 0; count -= more)
        {
            more = stream.Read(passed, 0, (int)Math.Min(passed.Length, count));
        }
    }

    private static string RequireName(string fileName)
    {
        foreach (char c in Require.NotEmpty(fileName))
        {
            if (c is '/' or '\\' || char.IsControl(c))
            {
                throw new ArgumentException("The file's name must not hold a '/', '\\' or control character: give the name alone, not a path.", nameof(fileName));
            }
        }

        return fileName;
    }

    private static string RequireType(string contentType)
    {
        bool isType = Require.NotEmpty(contentType).IndexOf('/') > 0;
        foreach (char c in contentType)
        {
            isType &= c is >= ' ' and <= '~';
        }

        return isType ? contentType : throw new ArgumentException("The content type must be a media type such as 'audio/wav'.", nameof(contentType));
    }
}
