using System.Text.Json;
using Azure;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Describes answers that came with success but are not what the operation promises. None shows what the body holds.</summary>
internal static class Malformed
{
    /// <summary>The code of an answer that ends too early.</summary>
    internal const string CutCode = "truncated_response";

    internal static FailureDetails Empty(Response response) => Details(
        response, "empty_response", "The service answered with success, but without a result.");

    internal static FailureDetails Json(Response response, ReadOnlySpan<byte> body, JsonException failure)
    {
        if (IsCut(body))
        {
            return Details(response, CutCode, FormattableString.Invariant($"The answer broke off after {body.Length} bytes, in the middle of its JSON."), failure);
        }

        if (IsMarkup(body))
        {
            return Details(response, "unexpected_content", "The answer is a page of markup, not JSON. A proxy or a sign-in page may stand between.", failure);
        }

        string place = failure.Path is { Length: > 0 and < 200 } path ? " at " + path : "";
        return Details(response, "invalid_json", $"The answer is no JSON that this operation returns{place}.", failure);
    }

    internal static FailureDetails NotJson(Response response, string contentType) => Details(
        response, "unexpected_content", $"The answer is of type '{Short(contentType)}', not JSON. A proxy or a sign-in page may stand between.");

    internal static FailureDetails NotText(Response response, string contentType) => Details(
        response, "unexpected_content", $"The answer is of type '{Short(contentType)}', not the text that was asked for. A proxy or a sign-in page may stand between.");

    internal static FailureDetails NotEvents(Response response, ReadOnlySpan<byte> body)
    {
        string type = response.Headers.ContentType ?? "";
        return body.Length == 0
            ? Empty(response)
            : Details(response, "unexpected_content", $"A stream of events was asked for, but the answer is of type '{Short(type)}'.");
    }

    internal static FailureDetails NoSocket(Response response) => Details(
        response, "unexpected_content", FormattableString.Invariant($"A socket was asked for, but the service answered with {response.Status} as to any other request. A proxy that knows no WebSockets may stand between."));

    internal static FailureDetails EndlessList(Response response) => Details(
        response, "endless_list", "The service says that there is another page, but it begins where this one did.");

    internal static FailureDetails ForeignLink(Response response) => Details(
        response, "foreign_link", "The service's answer leads to another host, and the credential is not shown there.");

    internal static FailureDetails NoEvents(Response response) => new()
    {
        Kind = FailureKind.Interrupted,
        Code = "stream_ended_early",
        Summary = "The stream ended before its first event.",
        Response = response,
        MayHaveExecuted = true,
    };

    internal static FailureDetails Encoding(Response response, string encoding, Exception? cause = null) => Details(
        response, "unexpected_encoding", $"The answer can't be decompressed from '{Short(encoding)}'.", cause);

    internal static FailureDetails TooLarge(Response? response, int limit, string limitName) => new()
    {
        Kind = FailureKind.TooLarge,
        Code = "response_too_large",
        Summary = FormattableString.Invariant($"The answer is larger than {limit} bytes."),
        Remedy = $"If that is meant, raise options.{nameof(AzureOpenAIClientOptions.Limits)}.{limitName}.",
        Response = response,
        MayHaveExecuted = true,
    };

    private static FailureDetails Details(Response response, string code, string summary, Exception? cause = null) => new()
    {
        Kind = FailureKind.Malformed,
        Code = code,
        Summary = summary,
        Response = response,
        Cause = cause,
        MayHaveExecuted = true,
    };

    /// <summary>Says whether the body is good JSON as far as it goes, and then ends too early.</summary>
    private static bool IsCut(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
            bool any = false;
            while (reader.Read())
            {
                any = true;
            }

            return any && (reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsMarkup(ReadOnlySpan<byte> body)
    {
        foreach (byte b in body)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return b == (byte)'<';
            }
        }

        return false;
    }

    private static string Short(string text) => text.Length <= 100 ? text : text.Substring(0, 100);
}
