namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A small request, in an array of its own.</summary>
/// <param name="bytes">The request, as long as the array.</param>
/// <param name="front">How long its part is that names the model; 0 when it names none.</param>
internal sealed class CopiedJson(byte[] bytes, int front) : CallBody
{
    internal override ReadOnlyMemory<byte> Json => bytes;

    internal override string ContentType => "application/json";

    public override void Dispose()
    {
    }

    public override bool TryComputeLength(out long length)
    {
        length = new JsonFront(Target, bytes, front).LengthWith(bytes.Length);
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation) => new JsonFront(Target, bytes, front).Write(stream, bytes, bytes.Length);

    public override Task WriteToAsync(Stream stream, CancellationToken cancellation)
        => new JsonFront(Target, bytes, front).WriteAsync(stream, bytes, bytes.Length, cancellation);
}
