using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// A request's JSON in one array, written once and sent as often as needed. What the pipeline decides (the model, the stream) is
/// written in front of what the caller's options say, so that the options are never changed and can be used by many calls at once.
/// </summary>
internal static class JsonBody
{
    /// <summary>Up to here a copy costs less than memory that must be given back.</summary>
    private const int LargestCopied = 64 * 1024;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = AzureOpenAIJson.Options.Encoder,
        // The serializer writes whole values, and what the caller gave as raw JSON was read before.
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Scratch? _scratch;

    /// <summary>Writes options, with the pipeline's own members in front.</summary>
    /// <param name="options">What the caller asks for; it must write an object.</param>
    /// <param name="info">How it is written.</param>
    /// <param name="model">The model's name as a JSON string, or empty when the path names it.</param>
    /// <param name="ownMembers">Further members as JSON, each ended by a comma.</param>
    internal static CallBody Write<T>(T options, JsonTypeInfo<T> info, ReadOnlySpan<byte> model, ReadOnlySpan<byte> ownMembers)
    {
        Scratch scratch = _scratch ?? new Scratch();
        _scratch = null;
        try
        {
            if (options is ILargeOptions { LengthOfFiles: > LargestCopied and var length })
            {
                scratch.Buffer.Reserve(length + LargestCopied);
            }

            int front = WriteFront(scratch.Buffer, model, ownMembers);
            int named = model.IsEmpty ? 0 : JsonFront.Name.Length + model.Length;
            JsonSerializer.Serialize(scratch.Writer, options, info);
            scratch.Writer.Flush();
            int end = Join(scratch.Buffer.Written, front);
            return end > LargestCopied ? new RentedJson(scratch.Buffer.Detach(), end, named) : new CopiedJson(scratch.Buffer.Written.Slice(0, end).ToArray(), named);
        }
        finally
        {
            if (scratch.Reset())
            {
                _scratch = scratch;
            }
        }
    }

    /// <summary>Writes the pipeline's members up to where the comma to the options' members belongs.</summary>
    /// <returns>The length.</returns>
    private static int WriteFront(PooledBuffer buffer, ReadOnlySpan<byte> model, ReadOnlySpan<byte> ownMembers)
    {
        if (!model.IsEmpty)
        {
            buffer.Append(JsonFront.Name);
            buffer.Append(model);
        }

        if (!ownMembers.IsEmpty)
        {
            buffer.Append(model.IsEmpty ? "{"u8 : ","u8);
            buffer.Append(ownMembers.Slice(0, ownMembers.Length - 1));
        }

        return buffer.Written.Length;
    }

    /// <summary>Makes one object of the two: the options' first brace becomes the comma between them.</summary>
    /// <returns>The length of the object.</returns>
    private static int Join(Span<byte> written, int front)
    {
        if (front == 0)
        {
            return written.Length;
        }

        // "{}" has no member that a comma could stand before.
        bool isEmpty = written.Length == front + 2;
        written[front] = isEmpty ? (byte)'}' : (byte)',';
        return isEmpty ? front + 1 : written.Length;
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
