using System.Buffers;
using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A form with files (multipart/form-data, RFC 7578). Files are read while they are sent, through one small buffer.</summary>
internal sealed class MultipartBody : CallBody
{
    private const int CopyBuffer = 80 * 1024;

    private static readonly byte[] NewLine = [.. "\r\n"u8];

    private readonly string _boundary = Guid.NewGuid().ToString("N");
    private readonly List<Part> _parts = [];
    private int _model = -1;
    private bool _isStarted;

    internal override string ContentType => "multipart/form-data; boundary=" + _boundary;

    internal override bool IsSpent => _isStarted && _parts.Exists(static part => part.File is { CanResend: false });

    /// <summary>Makes a form of options: each member of their JSON is a field. A list's are <c>name[]</c>, an object's <c>name[member]</c>.</summary>
    /// <param name="route">Where it goes, which tells whether the form names the model.</param>
    /// <param name="options">What the caller asks for, without its files.</param>
    /// <param name="wholeObject">The member whose object is one field, written as JSON; null when there is none.</param>
    internal static MultipartBody Of<TOptions>(Route route, TOptions options, string? wholeObject = null)
    {
        var body = new MultipartBody();
        if (!route.ModelJson.IsEmpty)
        {
            body._model = body._parts.Count;
            body.Add("model", route.Deployment);
        }

        using JsonDocument written = JsonSerializer.SerializeToDocument(options, Wire<TOptions>.Info);
        foreach (JsonProperty member in written.RootElement.EnumerateObject())
        {
            if (member.Name == wholeObject && member.Value.ValueKind == JsonValueKind.Object)
            {
                body.Add(member.Name, member.Value.GetRawText());
            }
            else
            {
                body.Add(member.Name, member.Value);
            }
        }

        return body;
    }

    /// <summary>Adds a field; null adds none.</summary>
    internal MultipartBody Add(string name, string? text)
    {
        if (text is not null)
        {
            _parts.Add(new Part(Head($"Content-Disposition: form-data; name=\"{Quoted(name)}\""), Encoding.UTF8.GetBytes(text), null, null));
        }

        return this;
    }

    /// <summary>Adds a field that says what it is; null adds none.</summary>
    internal MultipartBody Add(string name, string? text, string contentType)
    {
        if (text is not null)
        {
            _parts.Add(new Part(Head($"Content-Disposition: form-data; name=\"{Quoted(name)}\"\r\nContent-Type: {contentType}"), Encoding.UTF8.GetBytes(text), null, null));
        }

        return this;
    }

    /// <summary>Adds a file; null adds none.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="progress">Is told how many bytes of the file were sent, anew for each attempt.</param>
    internal MultipartBody Add(string name, FileContent? file, IProgress<long>? progress = null)
    {
        if (file is not null)
        {
            string head = $"Content-Disposition: form-data; name=\"{Quoted(name)}\"; filename=\"{Quoted(file.FileName)}\"\r\nContent-Type: {file.ContentType}";
            _parts.Add(new Part(Head(head), null, file, progress));
        }

        return this;
    }

    public override bool TryComputeLength(out long length)
    {
        length = End().Length;
        foreach (Part part in Sent())
        {
            if ((part.Text?.Length ?? part.File!.Length) is not { } content)
            {
                return false;
            }

            length += part.Head.Length + content + 2;
        }

        return true;
    }

    public override void WriteTo(Stream stream, CancellationToken cancellation) => WriteAsync(stream, async: false, cancellation).GetAwaiter().GetResult();

    public override Task WriteToAsync(Stream stream, CancellationToken cancellation) => WriteAsync(stream, async: true, cancellation);

    public override void Dispose()
    {
    }

    private void Add(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Add($"{name}[{member.Name}]", member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Add(name + "[]", item);
                }

                break;
            default:
                Add(name, value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText());
                break;
        }
    }

    private async Task WriteAsync(Stream stream, bool async, CancellationToken cancellation)
    {
        _isStarted = true;
        foreach (Part part in Sent())
        {
            await WriteAsync(stream, part.Head, part.Head.Length, async, cancellation).ConfigureAwait(false);
            if (part.Text is { } text)
            {
                await WriteAsync(stream, text, text.Length, async, cancellation).ConfigureAwait(false);
            }
            else
            {
                await CopyAsync(part, stream, async, cancellation).ConfigureAwait(false);
            }

            await WriteAsync(stream, NewLine, NewLine.Length, async, cancellation).ConfigureAwait(false);
        }

        byte[] end = End();
        await WriteAsync(stream, end, end.Length, async, cancellation).ConfigureAwait(false);
    }

    private async Task CopyAsync(Part part, Stream target, bool async, CancellationToken cancellation)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(CopyBuffer);
        Stream source = part.File!.Open(out bool isOwn);
        try
        {
            long sent = 0;
            while (true)
            {
                int count = async
                    ? await source.ReadAsync(buffer, 0, buffer.Length, cancellation).ConfigureAwait(false)
                    : source.Read(buffer, 0, buffer.Length);
                if (count == 0)
                {
                    break;
                }

                await WriteAsync(target, buffer, count, async, cancellation).ConfigureAwait(false);
                Timer?.Sent();
                part.Progress?.Report(sent += count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (isOwn)
            {
                source.Dispose();
            }
        }
    }

    private static async ValueTask WriteAsync(Stream stream, byte[] bytes, int count, bool async, CancellationToken cancellation)
    {
        if (async)
        {
            await stream.WriteAsync(bytes, 0, count, cancellation).ConfigureAwait(false);
        }
        else
        {
            stream.Write(bytes, 0, count);
        }
    }

    /// <summary>Gets the parts as they are sent: where they go decides how, and whether, they name the model.</summary>
    private IEnumerable<Part> Sent()
    {
        for (int i = 0; i < _parts.Count; i++)
        {
            if (i != _model || Target is not { } target)
            {
                yield return _parts[i];
            }
            else if (!target.ModelJson.IsEmpty)
            {
                yield return _parts[i] with { Text = Encoding.UTF8.GetBytes(target.Deployment!) };
            }
        }
    }

    private byte[] Head(string text) => Encoding.UTF8.GetBytes($"--{_boundary}\r\n{text}\r\n\r\n");

    private byte[] End() => Encoding.ASCII.GetBytes($"--{_boundary}--\r\n");

    /// <summary>Escapes a name as browsers do: quotes and line ends by percent signs, all other letters as UTF-8.</summary>
    private static string Quoted(string name) => name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");

    /// <summary>A field with its text, or a file.</summary>
    private readonly record struct Part(byte[] Head, byte[]? Text, FileContent? File, IProgress<long>? Progress);
}
