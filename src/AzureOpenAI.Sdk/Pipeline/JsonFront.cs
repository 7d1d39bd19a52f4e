using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>The beginning of a request's JSON that is sent in place of the one it was written with, because another deployment is asked.</summary>
internal readonly struct JsonFront
{
    private readonly byte[] _front;
    private readonly int _skipped;

    /// <param name="target">Where the request goes; null when it goes where it was written for.</param>
    /// <param name="bytes">The request.</param>
    /// <param name="named">How long its part is that names the model; 0 when it names none.</param>
    internal JsonFront(Route? target, byte[] bytes, int named)
    {
        bool isOther = target is not null && named > 0;
        _front = isOther ? target!.JsonFront : [];
        // Without a name in front of it, the comma goes as well.
        _skipped = isOther ? named + (target!.ModelJson.IsEmpty && bytes[named] == ',' ? 1 : 0) : 0;
    }

    /// <summary>Gets what stands before the model's name.</summary>
    internal static ReadOnlySpan<byte> Name => "{\"model\":"u8;

    internal long LengthWith(int length) => _front.Length + length - _skipped;

    internal void Write(Stream stream, byte[] bytes, int length)
    {
        if (_front.Length > 0)
        {
            stream.Write(_front, 0, _front.Length);
        }

        stream.Write(bytes, _skipped, length - _skipped);
    }

    internal Task WriteAsync(Stream stream, byte[] bytes, int length, CancellationToken cancellation)
        => _front.Length == 0 ? stream.WriteAsync(bytes, 0, length, cancellation) : WriteBothAsync(stream, bytes, length, cancellation);

    private async Task WriteBothAsync(Stream stream, byte[] bytes, int length, CancellationToken cancellation)
    {
        await stream.WriteAsync(_front, 0, _front.Length, cancellation).ConfigureAwait(false);
        await stream.WriteAsync(bytes, _skipped, length - _skipped, cancellation).ConfigureAwait(false);
    }
}
