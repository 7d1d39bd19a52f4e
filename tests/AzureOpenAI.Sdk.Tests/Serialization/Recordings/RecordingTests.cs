using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

/// <summary>Every recorded body of an operation that we have is read and written without a loss, and every stream gathers to a result.</summary>
public sealed class RecordingTests
{
    private static readonly Lazy<IReadOnlyList<(Recording Recording, RecordedOperation Operation)>> Known = new(() =>
        [.. Recordings.SelectMany(recording => RecordedOperations.All.Where(operation => operation.Is(recording)).Select(operation => (recording, operation)))]);

    private static IEnumerable<Recording> Recordings => Recording.Of((_, _) => true);

    [Test]
    public void Every_line_is_of_one_operation_of_ours_or_of_a_part_that_we_lack()
    {
        var lines = Recordings.Select(recording => (recording.Method, Below: RecordedOperation.Below(recording.Path), Ours: RecordedOperations.All.Count(operation => operation.Is(recording)))).ToList();
        var others = lines.Where(line => line.Ours == 0).ToLookup(line => line.Below.Split('/')[1]);

        Assert.That(lines.Where(line => line.Ours > 1), Is.Empty);
        Assert.That(others.Select(part => part.Key).Except(RecordedOperations.NotOurs), Is.Empty);
        Assert.That(lines.Count(line => line.Ours == 1), Is.Positive);
        TestContext.Out.WriteLine($"{lines.Count(line => line.Ours == 1)} of {lines.Count} lines are ours. Not ours: {string.Join(", ", others.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {part.Count()}"))}.");
    }

    [Test]
    public void Every_request_survives() => CheckAll(
        "a request",
        line => line.Recording.Request.ValueKind == JsonValueKind.Object ? [line.Recording.Request.GetRawText()] : [],
        operation => operation.Options);

    [Test]
    public void Every_response_survives() => CheckAll(
        "a response",
        line => line.Recording.Status < 300 && IsJson(line.Recording) ? [line.Recording.Response.GetRawText()] : [],
        operation => operation.Result);

    [Test]
    public void Every_event_survives() => CheckAll(
        "an event",
        line => line.Recording.Status < 300 && IsStream(line.Recording) ? line.Recording.Events() : [],
        operation => operation.Update);

    [Test]
    public void Every_error_survives()
    {
        var errors = Recordings.Where(recording => recording.Status >= 400).ToList();

        string[] losses = [.. errors.Select(recording => RoundTrip.Loss<ServiceError>(recording.Id, recording.Response.GetProperty("error").GetRawText())).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(errors, Is.Not.Empty);
    }

    [Test]
    public async Task Every_stream_gathers_to_a_whole_result()
    {
        var streams = Known.Value.Where(line => line.Recording.Status < 300 && IsStream(line.Recording)).ToList();

        foreach ((Recording recording, RecordedOperation operation) in streams)
        {
            var service = new FakeService().ReplyEvents(recording.Stream!);
            WireModel result = await operation.Gather!(service.Client);

            (string wanted, string gathered) = operation.Whole!([.. recording.Events()], result);
            Assert.That(gathered, Is.EqualTo(wanted), recording.Id);
            Assert.That(RoundTrip.Loss(result.GetType(), recording.Id, JsonSerializer.Serialize(result, AzureOpenAIJson.Options.GetTypeInfo(result.GetType()))), Is.Null);
        }

        Assert.That(streams, Is.Not.Empty);
    }

    [Test]
    public async Task Every_form_is_sent_as_it_was_recorded()
    {
        var differences = new List<string>();
        foreach ((Recording recording, RecordedOperation operation) in Known.Value.Where(line => line.Recording.Form().Count > 0))
        {
            var form = new RecordedForm(recording.Form());
            var service = new FakeService().Reply(recording.Status, IsJson(recording) ? recording.Response.GetRawText() : recording.Stream!, recording.ResponseType ?? "application/json");
            await Assert.ThatAsync(() => operation.Send!(service.Client, form), recording.Status < 300 ? Throws.Nothing : Throws.TypeOf<AzureOpenAIException>(), recording.Id);

            if (form.Difference(FormPart.ParseAll(service.Requests[0].Content.Span, service.Requests[0].ContentType)) is { } difference)
            {
                differences.Add($"{recording.Id}: {difference}");
            }
        }

        Assert.That(differences, Is.Empty);
    }

    private static void CheckAll(string what, Func<(Recording Recording, RecordedOperation Operation), IEnumerable<string>> bodiesOf, Func<RecordedOperation, Type?> typeOf)
    {
        var bodies = Known.Value.SelectMany(line => bodiesOf(line).Select(json => (line.Recording.Id, line.Operation, Json: json))).ToList();

        string[] losses =
        [
            .. bodies.Select(body => typeOf(body.Operation) is { } type ? RoundTrip.Loss(type, $"{body.Id} {body.Operation}", body.Json) : $"{body.Id}: {body.Operation} has no type for {what}").OfType<string>(),
        ];

        Assert.That(losses, Is.Empty);
        Assert.That(bodies, Is.Not.Empty);
    }

    private static bool IsJson(Recording recording) => recording.Response.ValueKind == JsonValueKind.Object;

    private static bool IsStream(Recording recording) => recording.ResponseType?.StartsWith("text/event-stream", StringComparison.Ordinal) == true;
}
