using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Facts;

/// <summary>Counts of whole recorded calls against the usage in their responses, where recordings lie beside the repository.</summary>
public sealed class RecordingTests
{
    // The recorder took the bytes out of these, so their size and length are gone.
    private static readonly string[] s_emptied = ["image_url", "input_audio", "audio", "file"];

    [Test]
    public void Every_recorded_chat_lies_within_the_range_and_what_is_called_exact_is()
    {
        var wrong = new List<string>();
        int exact = 0, fitted = 0;
        foreach (Recording call in Recording.Of(static (method, path) => method == "POST" && path.EndsWith("/chat/completions", StringComparison.Ordinal)))
        {
            if (call.Status != 200 || s_emptied.Any(name => call.Request.GetRawText().Contains($"\"{name}\"", StringComparison.Ordinal)) || Usage(call) is not { } reported)
            {
                continue;
            }

            RequestEstimate estimate = TokenEstimator.Default.EstimateJson(RequestKind.Chat, Encoding.UTF8.GetBytes(call.Request.GetRawText()), reported.Model);

            (exact, fitted) = estimate.Exactness == Exactness.Exact ? (exact + 1, fitted) : (exact, fitted + 1);
            if (reported.Tokens < estimate.InputTokens.Lower || reported.Tokens > estimate.InputTokens.Upper)
            {
                wrong.Add($"{call.Id}: reported {reported.Tokens}, estimated {estimate.InputTokens}");
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(exact, Is.GreaterThanOrEqualTo(20), "calls without tools");
        Assert.That(fitted, Is.GreaterThanOrEqualTo(10), "calls with tools and schemas");
    }

    [Test]
    public void Every_recorded_response_lies_within_the_range_of_its_estimate()
    {
        var wrong = new List<string>();
        int same = 0;
        foreach (Recording call in Recording.Of(static (method, path) => method == "POST" && path.EndsWith("/responses", StringComparison.Ordinal)))
        {
            if (call.Status != 200 || Usage(call) is not { } reported)
            {
                continue;
            }

            RequestEstimate estimate = TokenEstimator.Default.EstimateJson(RequestKind.Responses, Encoding.UTF8.GetBytes(call.Request.GetRawText()), reported.Model);

            same += estimate.InputTokens.Expected == reported.Tokens ? 1 : 0;
            if (reported.Tokens < estimate.InputTokens.Lower || reported.Tokens > estimate.InputTokens.Upper)
            {
                wrong.Add($"{call.Id}: reported {reported.Tokens}, estimated {estimate.InputTokens}");
            }
        }

        Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
        Assert.That(same, Is.GreaterThanOrEqualTo(20));
    }

    private static (int Tokens, string Model)? Usage(Recording call)
    {
        IEnumerable<string> bodies = call.Stream is null ? [call.Response.GetRawText()] : call.Events();
        foreach (JsonNode? body in bodies.Reverse().Select(static text => JsonNode.Parse(text)))
        {
            JsonNode? result = body?["response"] ?? body;
            if (result is JsonObject && (result["usage"]?["prompt_tokens"] ?? result["usage"]?["input_tokens"]) is { } tokens)
            {
                return ((int)tokens, (string)result["model"]!);
            }
        }

        return null;
    }
}
