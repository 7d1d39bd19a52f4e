namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A small request, in an array of its own.</summary>
internal sealed class CopiedJson(byte[] bytes) : CallBody
{
    internal override string ContentType => "application/json";

    public override void Dispose()
    {
    }

    public override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation) => stream.Write(bytes, 0, bytes.Length);

    public override Task WriteToAsync(Stream stream, CancellationToken cancellation) => stream.WriteAsync(bytes, 0, bytes.Length, cancellation);
}
