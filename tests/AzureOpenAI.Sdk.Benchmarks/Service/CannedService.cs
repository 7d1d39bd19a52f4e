using System.Globalization;
using System.Net;

namespace AzureOpenAI.Sdk.Benchmarks.Service;

/// <summary>Stands in for the network: reads each request to its end and gives the same answer to each.</summary>
internal sealed class CannedService : HttpMessageHandler
{
    private static readonly (string Name, string Value)[] Headers =
    [
        ("apim-request-id", "4f2c7f5e-0d3b-4c0c-9a53-7a2d1f1f6a10"), ("x-request-id", "1c7b9d5e-2f64-4a38-8f0e-5d9c3b2a1e60"),
        ("x-ms-region", "Sweden Central"), ("x-ms-deployment-name", Prompts.Deployment), ("x-ratelimit-limit-requests", "300"),
        ("x-ratelimit-remaining-requests", "299"), ("x-ratelimit-limit-tokens", "300000"), ("x-ratelimit-remaining-tokens", "299412"),
        ("strict-transport-security", "max-age=31536000; includeSubDomains; preload"), ("x-content-type-options", "nosniff"),
    ];

    private const string Json = "application/json";

    private readonly IReadOnlyList<byte[]> _body;
    private readonly string _contentType;
    private readonly string? _length;
    private readonly bool _waits;
    private readonly bool _refusesFirst;
    private int _requests;

    private CannedService(IReadOnlyList<byte[]> body, string contentType, bool waits, bool refusesFirst)
    {
        (_body, _contentType, _waits, _refusesFirst) = (body, contentType, waits, refusesFirst);
        // A stream's length is not known before its end.
        _length = contentType == Json ? body[0].Length.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Makes a service for one kind of work.</summary>
    internal static CannedService For(Work work) => new(Body(work), work.IsStream() ? "text/event-stream; charset=utf-8" : Json, work.Waits(), work == Work.HintedRetry);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Content?.CopyTo(Stream.Null, null, cancellationToken);
        return Answer();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        if (_waits)
        {
            await Task.Yield();
        }

        return _refusesFirst && Interlocked.Increment(ref _requests) % 2 == 1 ? Refusal() : Answer();
    }

    private static HttpResponseMessage Refusal()
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("""{"error":{"code":"429","message":"Too many requests."}}""") };
        response.Headers.TryAddWithoutValidation("retry-after-ms", "30");
        response.Headers.TryAddWithoutValidation("retry-after", "1");
        return response;
    }

    private static IReadOnlyList<byte[]> Body(Work work) => work switch
    {
        Work.StreamedEvents => [Answers.Stream().SelectMany(part => part).ToArray()],
        Work.StreamedEventsWaiting => Answers.Stream(),
        Work.ResponseEvents => [ResponseAnswers.Stream()],
        Work.OneVector => [Answers.Vectors(1, asBase64: true)],
        Work.ManyVectors => [Answers.Vectors(Prompts.ManyTexts.Count, asBase64: true)],
        Work.VectorsAsNumbers => [Answers.Vectors(Prompts.SomeTexts.Count, asBase64: false)],
        _ => [Answers.Chat()],
    };

    private HttpResponseMessage Answer()
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new CannedContent(_body, _waits) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", _contentType);
        if (_length is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Length", _length);
        }

        foreach ((string name, string value) in Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
