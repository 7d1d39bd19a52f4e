using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Azure;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk;

/// <summary>
/// Bytes that the service sends, read while they arrive and never held as a whole: a file, or speech. It can be read once and forward;
/// closing it ends the transfer.
/// </summary>
/// <remarks>
/// A transfer that breaks off, or is silent for longer than <see cref="CallSettings.IdleTimeout"/>, fails in the read with a
/// <see cref="StreamInterruptedException"/>, whose <see cref="StreamInterruptedException.ByteCount"/> says how much had arrived.
/// </remarks>
public sealed class ContentStream : Stream
{
    private const int CopyBuffer = 80 * 1024;

    private readonly Stream _content;
    private readonly ContentSource? _source;
    private readonly Response? _response;

    internal ContentStream(ContentSource source) => (_content, _source, _response) = (source.Body, source, source.Response);

    /// <summary>Makes one without a service, for a test.</summary>
    /// <param name="content">The bytes; closed together with this stream.</param>
    /// <param name="response">What <see cref="GetRawResponse"/> returns.</param>
    public ContentStream(Stream content, Response? response = null) => (_content, _response) = (Require.NotNull(content), response);

    /// <summary>Gets what the service says that the bytes are, for example <c>audio/mpeg</c>; null when it does not say.</summary>
    public string? ContentType => _response?.Headers.ContentType;

    /// <summary>Gets how many bytes there will be; null when the service does not say, as with speech.</summary>
    public long? ContentLength => _source is null ? null : _source.Length;

    /// <summary>Gets how many bytes were read so far.</summary>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <summary>Not supported: see <see cref="ContentLength"/>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override long Length => throw new NotSupportedException($"The length may not be known. See {nameof(ContentLength)}.");

    /// <summary>Gets how many bytes were read so far; it can't be set.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    public override long Position
    {
        get => BytesRead;
        set => throw Forward();
    }

    /// <summary>Gets the response that began the transfer, with its status and headers.</summary>
    /// <exception cref="InvalidOperationException">The stream was made without a response.</exception>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "As Response<T> has it.")]
    public Response GetRawResponse() => _response ?? throw new InvalidOperationException("This stream was made without a response.");

    /// <summary>Writes all that comes into a file. The file has its name only when it is whole; until then it stands beside it as <c>.part</c>.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="progress">Is told how many bytes were written so far.</param>
    /// <param name="cancellationToken">Ends the transfer.</param>
    /// <returns>How many bytes the file has.</returns>
    /// <exception cref="StreamInterruptedException">The transfer broke off; no file is left.</exception>
    public Task<long> SaveToAsync(string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => SaveAsync(path, progress, async: true, cancellationToken);

    /// <inheritdoc cref="SaveToAsync"/>
    public long SaveTo(string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => SaveAsync(path, progress, async: false, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc/>
    /// <exception cref="StreamInterruptedException">The transfer broke off.</exception>
    public override int Read(byte[] buffer, int offset, int count)
        => Took(_source is null ? _content.Read(buffer, offset, count) : _source.Read(new ArraySegment<byte>(buffer, offset, count), BytesRead));

    /// <inheritdoc/>
    /// <exception cref="StreamInterruptedException">The transfer broke off.</exception>
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => Took(_source is null
            ? await _content.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false)
            : await _source.ReadAsync(new ArraySegment<byte>(buffer, offset, count), BytesRead, cancellationToken).ConfigureAwait(false));

#if NET8_0_OR_GREATER
    /// <inheritdoc/>
    /// <exception cref="StreamInterruptedException">The transfer broke off.</exception>
#pragma warning disable RS0016 // An override where the framework has the method: no new way to call it.
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
#pragma warning restore RS0016
        => Took(_source is null
            ? await _content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)
            : await _source.ReadAsync(buffer, BytesRead, cancellationToken).ConfigureAwait(false));
#endif

    /// <summary>Does nothing: there is nothing to write.</summary>
    public override void Flush()
    {
    }

    /// <summary>Not supported.</summary>
    /// <param name="offset">Unused.</param>
    /// <param name="origin">Unused.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override long Seek(long offset, SeekOrigin origin) => throw Forward();

    /// <summary>Not supported.</summary>
    /// <param name="value">Unused.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void SetLength(long value) => throw Forward();

    /// <summary>Not supported.</summary>
    /// <param name="buffer">Unused.</param>
    /// <param name="offset">Unused.</param>
    /// <param name="count">Unused.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(byte[] buffer, int offset, int count) => throw Forward();

    /// <summary>Ends the transfer.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Stream.Dispose()"/>.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source?.Dispose();
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Took(int count)
    {
        BytesRead += count;
        return count;
    }

    private async Task<long> SaveAsync(string path, IProgress<long>? progress, bool async, CancellationToken cancellationToken)
    {
        string part = Require.NotEmpty(path) + ".part";
        byte[] buffer = ArrayPool<byte>.Shared.Rent(CopyBuffer);
        try
        {
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1, async ? FileOptions.Asynchronous : FileOptions.None))
            {
                int count;
                while ((count = async ? await ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false) : Read(buffer, 0, buffer.Length)) > 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (async)
                    {
                        await file.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
                    }
                    else
                    {
                        file.Write(buffer, 0, count);
                    }

                    progress?.Report(BytesRead);
                }
            }

            Finish(part, path);
            return BytesRead;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Finish(string part, string path)
    {
#if NET8_0_OR_GREATER
        File.Move(part, path, overwrite: true);
#else
        File.Delete(path);
        File.Move(part, path);
#endif
    }

    private static NotSupportedException Forward() => new("The bytes come from the network: they are read once, and forward.");
}
