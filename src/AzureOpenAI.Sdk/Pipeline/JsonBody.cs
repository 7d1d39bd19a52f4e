using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// A request's JSON in one array, written once and sent as often as needed. What the pipeline decides (the model, the stream) is
/// written in front of what the caller's options say, so that the options are never changed and can be used by many calls at once.
/// </summary>
internal sealed class JsonBody : CallBody
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = AzureOpenAIJson.Options.Encoder,
        // The serializer writes whole values, and what the caller gave as raw JSON was read before.
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Scratch? _scratch;

    private readonly byte[] _bytes;

    private JsonBody(byte[] bytes) => _bytes = bytes;

    internal override string ContentType => "application/json";

    /// <summary>Writes options, with the pipeline's own members in front.</summary>
    /// <param name="options">What the caller asks for; it must write an object.</param>
    /// <param name="info">How it is written.</param>
    /// <param name="model">The model's name as a JSON string, or empty when the path names it.</param>
    /// <param name="ownMembers">Further members as JSON, each ended by a comma.</param>
    internal static JsonBody Write<T>(T options, JsonTypeInfo<T> info, ReadOnlySpan<byte> model, ReadOnlySpan<byte> ownMembers)
    {
        Scratch scratch = _scratch ?? new Scratch();
        _scratch = null;
        try
        {
            JsonSerializer.Serialize(scratch.Writer, options, info);
            scratch.Writer.Flush();
            return new JsonBody(Join(model, ownMembers, scratch.Buffer.WrittenSpan));
        }
        finally
        {
            if (scratch.Reset())
            {
                _scratch = scratch;
            }
        }
    }

    public override void Dispose()
    {
    }

    public override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation) => stream.Write(_bytes, 0, _bytes.Length);

    public override Task WriteToAsync(Stream stream, CancellationToken cancellation) => stream.WriteAsync(_bytes, 0, _bytes.Length, cancellation);

    private static byte[] Join(ReadOnlySpan<byte> model, ReadOnlySpan<byte> ownMembers, ReadOnlySpan<byte> written)
    {
        ReadOnlySpan<byte> name = "\"model\":"u8;
        int front = 1 + (model.IsEmpty ? 0 : name.Length + model.Length + 1) + ownMembers.Length;
        // Everything after the first brace; "{}" leaves no member for the last comma.
        ReadOnlySpan<byte> rest = written.Slice(1);
        bool trailingComma = rest.Length == 1 && front > 1;
        byte[] bytes = new byte[front + rest.Length - (trailingComma ? 1 : 0)];
        bytes[0] = (byte)'{';
        Span<byte> target = bytes.AsSpan(1);
        if (!model.IsEmpty)
        {
            name.CopyTo(target);
            model.CopyTo(target = target.Slice(name.Length));
            target[model.Length] = (byte)',';
            target = target.Slice(model.Length + 1);
        }

        ownMembers.CopyTo(target);
        rest.CopyTo(bytes.AsSpan(front - (trailingComma ? 1 : 0)));
        return bytes;
    }

    /// <summary>A buffer and a writer that a thread keeps for its next request.</summary>
    private sealed class Scratch
    {
        private const int LargestKept = 1024 * 1024;

        internal Scratch() => Writer = new Utf8JsonWriter(Buffer, WriterOptions);

        internal PooledBuffer Buffer { get; } = new();

        internal Utf8JsonWriter Writer { get; }

        /// <summary>Empties both, and says whether they are small enough to keep.</summary>
        internal bool Reset()
        {
            bool keep = Buffer.Capacity <= LargestKept;
            Buffer.Clear(keep);
            Writer.Reset(Buffer);
            return keep;
        }
    }
}
