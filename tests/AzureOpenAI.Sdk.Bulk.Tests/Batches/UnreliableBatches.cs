using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using AzureOpenAI.Sdk.Bulk.Batches;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Bulk.Tests.Batches;

/// <summary>
/// A Batch service on a clock of its own that loses replies, refuses, fails, forgets and is slow, as a seed says; and that writes down what no
/// client may do. It can also be where a process is killed.
/// </summary>
internal sealed class UnreliableBatches : HttpMessageHandler
{
    private readonly Random _random;
    private readonly InstantClock _clock;
    private readonly Dictionary<string, FakeFile> _files = [];
    private readonly Dictionary<string, FakeBatch> _batches = [];
    private int _ids;
    private int _untilKill = int.MaxValue;
    private CancellationTokenSource? _kill;

    public UnreliableBatches(int seed, InstantClock clock)
    {
        (_random, _clock) = (new Random(seed), clock);
        Client = new(new Uri("https://contoso.openai.azure.com"), new AzureKeyCredential("key"), new() { Transport = new AzureOpenAITransport(this), Retry = { MaxRetries = 0 }, TimeProvider = clock });
    }

    public AzureOpenAIClient Client { get; }

    public PartLimits Limits { get; init; } = new(10, 5_000);

    public long Quota { get; init; } = long.MaxValue;

    /// <summary>Gets how often something goes wrong, from 0 to 1.</summary>
    public double Trouble { get; init; }

    /// <summary>Gets how long a batch takes at most.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Gets or sets what becomes of the next batches, in place of chance.</summary>
    public Queue<string> Fates { get; } = new();

    /// <summary>Gets what was done that no client may do.</summary>
    public List<string> Wrongs { get; } = [];

    /// <summary>Gets how many batches were made.</summary>
    public int BatchCount => _batches.Count;

    public IReadOnlyCollection<FakeFile> Files => _files.Values;

    /// <summary>Gets in how many batches each request was, those left out that found no room in the queue.</summary>
    public Dictionary<string, int> Tries { get; } = [];

    /// <summary>Gets the requests that were answered.</summary>
    public HashSet<string> Answered { get; } = [];

    /// <summary>Gets the most tokens that were in the queue at once.</summary>
    public long MostEnqueued { get; private set; }

    /// <summary>Gets a value indicating whether a request is one that the service always refuses.</summary>
    public static bool IsBad(string id) => id.EndsWith('7');

    /// <summary>Kills the process that calls, by ending its token, at a request to come.</summary>
    public CancellationToken KillAfter(int requests)
    {
        (_untilKill, _kill) = (requests, new CancellationTokenSource());
        return _kill.Token;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        bool isKilled = --_untilKill <= 0;
        int trouble = _random.NextDouble() < Trouble ? _random.Next(5) : -1;
        if (isKilled && _random.Next(2) == 0)
        {
            Kill();
        }

        switch (trouble)
        {
            case 0: throw new HttpRequestException("The connection was refused.");
            case 1: return Reply(503, """{"error":{"code":"busy","message":"later"}}""");
            case 2: return Reply(429, """{"error":{"code":"429","message":"slow down"}}""");
        }

        HttpResponseMessage answer = Answer(request, body);
        if (isKilled)
        {
            Kill();
        }

        return trouble == 3 ? throw new HttpRequestException("The connection was reset, after the service had done it.")
            : trouble == 4 ? Reply(504, "gateway time-out")
            : answer;
    }

    private void Kill()
    {
        _untilKill = int.MaxValue;
        _kill!.Cancel();
        throw new OperationCanceledException("killed", _kill.Token);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, byte[] body)
    {
        string[] path = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)[2..];
        return (request.Method.Method, path) switch
        {
            ("POST", ["files"]) => AddFile(FormPart.ParseAll(body, request.Content!.Headers.ContentType!.ToString())),
            ("GET", ["files"]) => List(_files.Values.Where(file => file.Purpose == "batch" && file.ListedAt <= Now).Select(static file => file.Write())),
            ("GET", ["files", var id]) => _files.TryGetValue(id, out FakeFile? file) ? Reply(200, file.Write().ToJsonString()) : NotFound(),
            ("DELETE", ["files", var id]) => _files.Remove(id) ? Reply(200, $$"""{"id":"{{id}}","object":"file","deleted":true}""") : NotFound(),
            ("GET", ["files", var id, "content"]) => _files.TryGetValue(id, out FakeFile? file) ? Content(file.Bytes) : NotFound(),
            ("POST", ["batches"]) => AddBatch(JsonNode.Parse(body)!.AsObject()),
            ("GET", ["batches"]) => List(_batches.Values.Where(batch => batch.ListedAt <= Now).Reverse().Select(Look)),
            ("GET", ["batches", var id]) => _batches.TryGetValue(id, out FakeBatch? batch) && batch.Fate != "vanished" ? Reply(200, Look(batch).ToJsonString()) : NotFound(),
            _ => throw new InvalidOperationException($"Nothing is at {request.Method} {string.Join('/', path)}."),
        };
    }

    private DateTimeOffset Now => _clock.GetUtcNow();

    private HttpResponseMessage AddFile(IReadOnlyList<FormPart> form)
    {
        FormPart content = form.Single(static part => part.Name == "file");
        FakeFile file = Keep(content.FileName!, form.Single(static part => part.Name == "purpose").Text, content.Content.ToArray());
        return Reply(200, file.Write().ToJsonString());
    }

    private FakeFile Keep(string name, string purpose, byte[] bytes)
    {
        var file = new FakeFile($"file-{++_ids}", name, purpose, bytes, Now + TimeSpan.FromSeconds(_random.Next(20)));
        _files.Add(file.Id, file);
        return file;
    }

    private HttpResponseMessage AddBatch(JsonObject request)
    {
        FakeFile input = _files[(string)request["input_file_id"]!];
        (string Id, long Tokens)[] lines = Check(input, (string)request["endpoint"]!);
        string label = request["metadata"]!.ToJsonString();
        if (_batches.Values.Any(other => other.Label == label))
        {
            Wrongs.Add($"Two batches were made for {label}.");
        }

        foreach (FakeBatch other in _batches.Values.Where(IsLive))
        {
            Wrongs.AddRange(other.Lines.Select(static line => line.Id).Intersect(lines.Select(static line => line.Id)).Select(id => $"{id} is in two batches at once."));
        }

        string fate = NextFate();
        TimeSpan duration = FailsAtOnce(fate) ? TimeSpan.FromSeconds(5) : Longest * _random.NextDouble();
        var batch = new FakeBatch($"batch_{++_ids}", label, request, lines, Now, Now + TimeSpan.FromSeconds(_random.Next(20)), Now + duration, fate);
        _batches.Add(batch.Id, batch);
        foreach ((string id, _) in fate == "token_limit_exceeded" ? [] : lines)
        {
            Tries[id] = Tries.GetValueOrDefault(id) + 1;
        }

        Count();
        return Reply(200, Look(batch).ToJsonString());
    }

    private string NextFate() => Fates.Count > 0 ? Fates.Dequeue() : _random.NextDouble() >= Trouble * 4 ? "completed" : _random.Next(4) switch
    {
        0 => "token_limit_exceeded",
        1 => "internal_error",
        2 => "vanished",
        _ => "expired",
    };

    private static bool FailsAtOnce(string fate) => fate is "token_limit_exceeded" or "invalid_lines" or "invalid_deployment" or "internal_error";

    private void Count()
    {
        MostEnqueued = Math.Max(MostEnqueued, _batches.Values.Where(IsLive).Sum(static batch => batch.Lines.Sum(static line => line.Tokens)));
        if (MostEnqueued > Quota)
        {
            Wrongs.Add($"{MostEnqueued} tokens are in the queue, of {Quota}.");
        }
    }

    private bool IsLive(FakeBatch batch) => batch.EndsAt > Now && batch.Fate is not ("token_limit_exceeded" or "vanished");

    private (string Id, long Tokens)[] Check(FakeFile input, string endpoint)
    {
        string[] lines = Encoding.UTF8.GetString(input.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement[] requests = [.. lines.Select(static line => JsonDocument.Parse(line).RootElement)];
        string[] ids = [.. requests.Select(static request => request.GetProperty("custom_id").GetString()!)];
        if (input.Bytes[0] == 0xEF || input.Bytes.Length > Limits.Bytes || lines.Length > Limits.Lines || ids.Distinct().Count() != ids.Length
            || requests.Any(request => request.GetProperty("url").GetString() != endpoint || request.GetProperty("method").GetString() != "POST")
            || requests.Select(static request => request.GetProperty("body").GetProperty("model").GetString()).Distinct().Count() != 1)
        {
            Wrongs.Add($"The file {input.Name} is none that the service takes.");
        }

        return [.. requests.Select(static request => (request.GetProperty("custom_id").GetString()!,
            (long)TokenEstimator.Default.EstimateJson("/chat/completions", Encoding.UTF8.GetBytes(request.GetProperty("body").GetRawText())).InputTokens.Expected))];
    }

    private JsonObject Look(FakeBatch batch)
    {
        string status = batch.EndsAt > Now ? FailsAtOnce(batch.Fate) ? "validating" : "in_progress" : FailsAtOnce(batch.Fate) ? "failed" : batch.Fate;
        if (status is "completed" or "expired" or "cancelled" && batch.Output is null)
        {
            Execute(batch);
        }

        JsonArray errors = batch.Fate == "invalid_lines" ? [Error("invalid_json_line", 2)] : [Error(batch.Fate, null)];
        return new JsonObject
        {
            ["id"] = batch.Id,
            ["object"] = "batch",
            ["endpoint"] = batch.Request["endpoint"]!.DeepClone(),
            ["input_file_id"] = batch.Request["input_file_id"]!.DeepClone(),
            ["completion_window"] = "24h",
            ["status"] = status,
            ["errors"] = status == "failed" ? new JsonObject { ["object"] = "list", ["data"] = errors } : null,
            ["output_file_id"] = batch.Output,
            ["error_file_id"] = batch.Errors,
            ["created_at"] = batch.CreatedAt.ToUnixTimeSeconds(),
            ["request_counts"] = new JsonObject { ["total"] = batch.Lines.Length, ["completed"] = status == "in_progress" ? batch.Lines.Length / 2 : 0, ["failed"] = 0 },
            ["metadata"] = batch.Request["metadata"]!.DeepClone(),
        };
    }

    private static JsonObject Error(string code, int? line) => new() { ["code"] = code, ["message"] = "because of " + code, ["line"] = line };

    private void Execute(FakeBatch batch)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        foreach ((string id, _) in batch.Lines.OrderBy(_ => _random.Next()))
        {
            double luck = _random.NextDouble();
            if (batch.Fate != "completed" && luck < 0.5)
            {
                errors.AppendLine(Line(id, $$"""{"code":"batch_{{batch.Fate}}","message":"not in time"}"""));
            }
            else if (IsBad(id))
            {
                errors.AppendLine(Line(id, 400, """{"error":{"code":"content_filter","message":"no"} }"""));
            }
            else if (luck < Trouble)
            {
                errors.AppendLine(Line(id, luck < Trouble / 2 ? 429 : 500, """{"error":{"code":"busy","message":"later"} }"""));
            }
            else if (luck > 1 - (Trouble / 3))
            {
                // Lost: it is in neither file.
            }
            else
            {
                Answered.Add(id);
                string line = Line(id, 200, """{"model":"gpt-4o","choices":[],"usage":{"prompt_tokens":10,"completion_tokens":5} }""");
                output.AppendLine(line);
                _ = _random.NextDouble() < Trouble ? output.AppendLine(line) : output;
            }
        }

        batch.Output = output.Length == 0 ? "" : Keep("out", "batch_output", Encoding.UTF8.GetBytes(output.ToString())).Id;
        batch.Errors = errors.Length == 0 ? null : Keep("errors", "batch_output", Encoding.UTF8.GetBytes(errors.ToString())).Id;
    }

    private static string Line(string id, string error) => $$"""{"id":"r","custom_id":"{{id}}","response":null,"error":{{error}} }""";

    private static string Line(string id, int status, string body) => $$"""{"id":"r","custom_id":"{{id}}","response":{"status_code":{{status}},"request_id":"q","body":{{body}} },"error":null}""";

    private HttpResponseMessage Content(byte[] bytes)
    {
        bool breaks = _random.NextDouble() < Trouble;
        var content = new ByteArrayContent(breaks ? bytes[..(bytes.Length / 2)] : bytes);
        content.Headers.ContentLength = bytes.Length;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static HttpResponseMessage List(IEnumerable<JsonObject> all)
        => Reply(200, new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. all]), ["has_more"] = false }.ToJsonString());

    private static HttpResponseMessage NotFound() => Reply(404, """{"error":{"code":"not_found","message":"There is none."}}""");

    private static HttpResponseMessage Reply(int status, string body) => FakeService.Response(status, Encoding.UTF8.GetBytes(body), "application/json");
}
