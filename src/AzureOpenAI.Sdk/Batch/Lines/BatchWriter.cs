using System.Text.Json;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>
/// Writes the requests of a batch into a file of JSON lines, from the same options that a client's calls take. Upload the file for the
/// purpose <c>batch</c>.
/// </summary>
public sealed class BatchWriter : IDisposable
{
    // The service's limits: the Azure OpenAI documentation on batches, 2025-07-11.
    private const int MostLines = 100_000;
    private const long LargestFile = 200L * 1024 * 1024;

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly MemoryStream _line = new();
    private bool _isDisposed;

    /// <summary>Creates a writer over a stream.</summary>
    /// <param name="stream">Where the lines go.</param>
    /// <param name="endpoint">Which call all requests make.</param>
    /// <param name="model">The deployment that answers, the same for all requests.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the writer is disposed.</param>
    /// <exception cref="ArgumentException">The stream can't be written, or the endpoint or the model is empty.</exception>
    public BatchWriter(Stream stream, BatchEndpoint endpoint, string model, bool leaveOpen = false)
    {
        _stream = Require.NotNull(stream).CanWrite ? stream : throw new ArgumentException("The stream can't be written. Open it for writing.", nameof(stream));
        Require.NotEmpty(endpoint.ToString(), nameof(endpoint));
        (Endpoint, Model, _leaveOpen) = (endpoint, Require.NotEmpty(model), leaveOpen);
    }

    /// <summary>Creates a writer over a new file.</summary>
    /// <param name="path">The file, with the extension <c>.jsonl</c>; one that exists is replaced.</param>
    /// <param name="endpoint">Which call all requests make.</param>
    /// <param name="model">The deployment that answers, the same for all requests.</param>
    /// <exception cref="ArgumentException">The path has another extension, which the service would refuse.</exception>
    public BatchWriter(string path, BatchEndpoint endpoint, string model)
        : this(Open(path), endpoint, model)
    {
    }

    /// <summary>Gets which call all requests make.</summary>
    public BatchEndpoint Endpoint { get; }

    /// <summary>Gets the deployment that answers.</summary>
    public string Model { get; }

    /// <summary>Gets how many requests were written.</summary>
    public int Count => _ids.Count;

    /// <summary>Gets how many bytes were written.</summary>
    public long Bytes { get; private set; }

    /// <summary>Writes a request.</summary>
    /// <typeparam name="T">The options of the endpoint's call, for example <c>ChatOptions</c>.</typeparam>
    /// <param name="customId">The id by which its answer is found again; no two requests may have the same.</param>
    /// <param name="options">What the request asks for. It need not name the model.</param>
    /// <exception cref="ArgumentException">The id came before, or the options name another model or ask for a stream. Nothing was written.</exception>
    /// <exception cref="InvalidOperationException">The file is full: the service takes 100,000 requests and 200 MB. Nothing was written.</exception>
    public void Add<T>(string customId, T options)
        where T : WireModel
    {
        Prepare(customId, options);
        _stream.Write(_line.GetBuffer(), 0, (int)_line.Length);
        Wrote(customId);
    }

    /// <inheritdoc cref="Add"/>
    /// <param name="customId">The id by which its answer is found again; no two requests may have the same.</param>
    /// <param name="options">What the request asks for. It need not name the model.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when the line was handed to the stream.</returns>
    public async Task AddAsync<T>(string customId, T options, CancellationToken cancellationToken = default)
        where T : WireModel
    {
        Prepare(customId, options);
        await _stream.WriteAsync(_line.GetBuffer(), 0, (int)_line.Length, cancellationToken).ConfigureAwait(false);
        Wrote(customId);
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _line.Dispose();
        if (_leaveOpen)
        {
            _stream.Flush();
        }
        else
        {
            _stream.Dispose();
        }
    }

    private void Prepare<T>(string customId, T options)
        where T : WireModel
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException(nameof(BatchWriter));
        }

        Require.NotEmpty(customId);
        (Require.NotNull(options) as IRequestOptions)?.Validate();
        if (_ids.Contains(customId))
        {
            throw new ArgumentException($"The id of request {Count + 1} came before. Give each request an id of its own: answers come in any order.", nameof(customId));
        }

        if (Count == MostLines)
        {
            throw new InvalidOperationException("The file has 100,000 requests, which is the most that a batch takes. Begin another file.");
        }

        _line.SetLength(0);
        WriteLine(customId, JsonSerializer.SerializeToElement(options, Wire<T>.Info));
        if (Bytes + _line.Length > LargestFile)
        {
            throw new InvalidOperationException("With this request the file would have more than 200 MB, which is the most that a batch takes. Begin another file.");
        }
    }

    private void WriteLine(string customId, JsonElement options)
    {
        using (var writer = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = AzureOpenAIJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("custom_id", customId);
            writer.WriteString("method", "POST");
            writer.WriteString("url", Endpoint.ToString());
            writer.WriteStartObject("body");
            writer.WriteString("model", Model);
            foreach (JsonProperty member in options.EnumerateObject())
            {
                WriteMember(writer, member);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        _line.WriteByte((byte)'\n');
    }

    private void WriteMember(Utf8JsonWriter writer, JsonProperty member)
    {
        if (member.NameEquals("stream"))
        {
            throw new ArgumentException("The options ask for a stream, which a batch has not. Leave Stream null.");
        }

        if (!member.NameEquals("model"))
        {
            member.WriteTo(writer);
        }
        else if (!member.Value.ValueEquals(Model))
        {
            throw new ArgumentException($"The options name another model than this file's, '{Model}'. All requests of a batch go to one deployment: leave Model null.");
        }
    }

    private void Wrote(string customId)
    {
        _ids.Add(customId);
        Bytes += _line.Length;
    }

    private static FileStream Open(string path)
        => Require.NotEmpty(path).EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            ? new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read)
            : throw new ArgumentException("The file must have the extension .jsonl: the service refuses others.", nameof(path));
}
