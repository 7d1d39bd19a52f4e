using System.Text.Json;
using AzureOpenAI.Sdk.Bulk.Input;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>Where the requests of a file stand, how large they are as lines of a batch, and which may share one: 24 bytes of memory each.</summary>
internal sealed class RequestIndex
{
    private readonly string _path;
    private readonly BatchRunnerOptions _options;
    private readonly List<Entry> _entries = [];
    private readonly List<RequestGroup> _groups = [];
    private readonly Dictionary<RequestGroup, int> _numbers = [];
    private readonly GrowingBuffer _line = new(4_096);

    private RequestIndex(string path, BatchRunnerOptions options) => (_path, _options) = (path, options);

    /// <summary>Gets what tells the file from others.</summary>
    public string Identity { get; private set; } = "";

    public int Count => _entries.Count;

    /// <summary>Reads a file, and checks all that can be known to be wrong before anything is sent.</summary>
    /// <exception cref="InvalidDataException">A line is no request, or none for a batch.</exception>
    public static RequestIndex Read(string path, BatchRunnerOptions options)
    {
        var index = new RequestIndex(path, options);
        index.Identity = InputFile.Check(path, index.Add).Identity;
        return index;
    }

    public RequestGroup GroupOf(long number) => _groups[_entries[(int)number].Group];

    public bool AreTogether(long one, long other) => _entries[(int)one].Group == _entries[(int)other].Group;

    /// <summary>Gets how long the line of a batch is.</summary>
    public int BytesOf(long number) => _entries[(int)number].Bytes;

    /// <summary>Gets how many tokens it counts for at most; 0 where there is no quota of them.</summary>
    public int TokensOf(long number) => _entries[(int)number].Tokens;

    /// <summary>Reads requests again.</summary>
    public IEnumerable<(long Number, BulkRequest Request)> ReadAgain(LineRanges lines)
    {
        using FileStream file = InputFile.Open(_path);
        byte[] line = [];
        foreach (long number in lines)
        {
            Entry entry = _entries[(int)number];
            line = line.Length >= entry.Length ? line : new byte[entry.Length * 2];
            file.Position = entry.Offset;
            ResultFile.ReadExactly(file, line, entry.Length);
            yield return (number, InputFile.Parse(line.AsMemory(0, entry.Length), number));
        }
    }

    private void Add(InputLine line)
    {
        if (line.Number >= int.MaxValue)
        {
            throw InputFile.Wrong(line.Number, "is one too many: an input takes 2,147,483,647 requests");
        }

        string model = CheckBody(line);
        _line.Clear();
        RequestLine.Write(_line, line.Request, _options.Deployment);
        if (_line.Length > _options.Limits.Bytes)
        {
            throw InputFile.Wrong(line.Number, FormattableString.Invariant($"has {_line.Length:#,0} bytes alone; the file of a batch takes {_options.Limits.Bytes:#,0}"));
        }

        _entries.Add(new(line.Offset, line.Length, _line.Length, TokensIn(line, model), NumberOf(new(line.Request.Endpoint, model))));
    }

    private int NumberOf(RequestGroup group)
    {
        if (!_numbers.TryGetValue(group, out int number))
        {
            _numbers[group] = number = _groups.Count;
            _groups.Add(group);
        }

        return number;
    }

    private string CheckBody(InputLine line)
    {
        using JsonDocument body = JsonDocument.Parse(line.Request.Body, new JsonDocumentOptions { MaxDepth = 256 });
        if (body.RootElement.TryGetProperty("stream", out JsonElement stream) && stream.ValueKind == JsonValueKind.True)
        {
            throw InputFile.Wrong(line.Number, "asks for a stream, which a batch has not: take 'stream' out of its body");
        }

        return _options.Deployment
            ?? (body.RootElement.TryGetProperty("model", out JsonElement model) && model.ValueKind == JsonValueKind.String && model.GetString() is { Length: > 0 } named ? named
                : throw InputFile.Wrong(line.Number, $"names no 'model' in its body: name one, or set {nameof(BatchRunnerOptions)}.{nameof(BatchRunnerOptions.Deployment)}"));
    }

    private int TokensIn(InputLine line, string model)
    {
        if (_options.EnqueuedTokens is not { } quota)
        {
            return 0;
        }

        int tokens;
        try
        {
            tokens = (_options.Estimator ?? Estimation.TokenEstimator.Default).EstimateJson(line.Request.Endpoint, line.Request.Body, model).InputTokens.Upper;
        }
        catch (ArgumentException failure)
        {
            throw InputFile.Wrong(line.Number, $"can't be counted, and the quota of enqueued tokens needs that: {failure.Message}");
        }

        return tokens <= quota ? tokens
            : throw InputFile.Wrong(line.Number, FormattableString.Invariant($"has up to {tokens:#,0} tokens alone; the quota of enqueued tokens is {quota:#,0}"));
    }

    private readonly record struct Entry(long Offset, int Length, int Bytes, int Tokens, int Group);
}
