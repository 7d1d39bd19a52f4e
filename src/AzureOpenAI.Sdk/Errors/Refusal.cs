using System.Globalization;
using Azure;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Reads what the service says when it refuses a request.</summary>
internal static class Refusal
{
    /// <summary>Reads an answer whose body was read, or is not there.</summary>
    internal static FailureDetails Read(Response response, DateTimeOffset now, string? secret, bool isOfControlPlane = false)
        => Read(response, BodyReader.BodyOf(response), now, secret, isOfControlPlane);

    /// <summary>Reads an answer whose error stands in a text of its own, as in the first event of a stream.</summary>
    internal static FailureDetails Read(Response response, ReadOnlySpan<byte> body, DateTimeOffset now, string? secret, bool isOfControlPlane = false)
    {
        ServiceError? error = ServiceErrorReader.TryRead(body);
        int status = response.Status is >= 200 and < 300 ? ErrorStatus.Of(error) : response.Status;
        string? code = (error?.InnerError ?? error?.InnerErrorAsSpecified)?.Code == "ResponsibleAIPolicyViolation" ? "content_filter" : error?.Code ?? error?.Type;
        return new FailureDetails
        {
            Kind = FailureKind.Refused,
            Status = status,
            Code = code,
            Error = error,
            Response = response,
            Summary = Summary(response.Status, status, code, ErrorText.Of(error, secret)),
            Remedy = isOfControlPlane ? ControlPlaneRemedy(status, code) : Remedy(status, code),
            RetryAfter = RetryHint.Read(response, status, body, now),
            // A refusal for the rate or for the request itself was not executed; a failure of the service may have come after the work.
            MayHaveExecuted = status is 408 or >= 500,
            Secret = secret,
        };
    }

    /// <summary>Describes an error that came as an event of a session.</summary>
    internal static FailureDetails Of(Response response, ServiceError error, string? secret)
    {
        int status = ErrorStatus.Of(error);
        string? code = error.Code ?? error.Type;
        return new FailureDetails
        {
            Kind = FailureKind.Refused,
            Status = status,
            Code = code,
            Error = error,
            Response = response,
            Summary = Summary(response.Status, status, code, error.Message is { } message ? Redaction.Clean(message, secret) : null),
            Remedy = Remedy(status, code),
            Secret = secret,
        };
    }

    /// <summary>Describes an error that came in the midst of a stream.</summary>
    internal static FailureDetails InStream(Response response, ServiceError error, string? secret) => new()
    {
        Kind = FailureKind.Interrupted,
        Code = error.Code ?? error.Type ?? "stream_error",
        Error = error,
        Response = response,
        Summary = "The service reported an error in the midst of the stream" + (error.Message is { } message ? ": " + Redaction.Clean(message, secret) : "."),
        MayHaveExecuted = true,
    };

    private static string Summary(int answered, int status, string? code, string? message)
    {
        string named = code is null || code == status.ToString(CultureInfo.InvariantCulture) ? "" : $" ({Redaction.Clean(code, null)})";
        string said = string.IsNullOrWhiteSpace(message) ? "." : ": " + message!.Trim();
        return answered == status
            ? FormattableString.Invariant($"The service refused the request with {status}{named}{said}")
            : FormattableString.Invariant($"The service answered with {answered}, but with an error in it{named}{said}");
    }

    /// <summary>Codes and roles as the documentation of Azure Resource Manager and of Azure OpenAI has them (Common deployment errors, Role-based access control, 2025).</summary>
    private static string? ControlPlaneRemedy(int status, string? code) => (status, code) switch
    {
        (_, "InsufficientQuota" or "QuotaExceeded") => "Waiting does not help: take less capacity, another SKU or region, or ask for more quota. The usages of the region tell what is left.",
        (401, _) => "Check that the identity is of the account's tenant, and that the token is for the control plane.",
        (403, _) => "The identity needs a role on the account that may do this, such as Cognitive Services Contributor.",
        (409, _) => "Another change of the account may be under way: wait until it has ended, and try again.",
        ( >= 300 and < 400, _) => Remedy(status, code),
        _ => null,
    };

    private static string? Remedy(int status, string? code) => (status, code) switch
    {
        _ when Failure.IsFilter(code) => "Change the prompt, or the deployment's content filter.",
        (_, "context_length_exceeded") => "Shorten the messages, or take a model with a larger context window.",
        (_, "DeploymentNotFound") => "Check the deployment's name; a new one takes some minutes until it answers.",
        (429, "insufficient_quota" or "quotaExceeded") => "Waiting does not help: the quota itself is used up.",
        (401, _) => "Check the key or the Entra ID role (Cognitive Services OpenAI User), and that they belong to this resource.",
        (403, _) => "Check the role of the identity and the resource's network rules.",
        (431, _) => "Send fewer headers of your own.",
        ( >= 300 and < 400, _) => "The client follows no redirect, since that would hand on the credential. Use the final address as the endpoint.",
        _ => null,
    };
}
