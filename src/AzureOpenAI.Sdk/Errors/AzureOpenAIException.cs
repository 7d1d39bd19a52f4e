using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk;

/// <summary>
/// A call that failed, with what the service said and what can be done. Every failure of a call is of this type or of one that
/// derives from it; so <c>catch (RequestFailedException)</c> catches them all.
/// </summary>
/// <remarks>
/// <see cref="RequestFailedException.Status"/> is the HTTP status, or 0 when there was no answer.
/// <see cref="RequestFailedException.ErrorCode"/> is the service's own code where it gave one, and else a word of the client's that
/// <c>docs/errors.md</c> lists. The message never holds the key, a token, a prompt or a reply; the body that the service sent is in
/// <see cref="RequestFailedException.GetRawResponse"/>.
/// </remarks>
public class AzureOpenAIException : RequestFailedException
{
    private string _message;

    internal AzureOpenAIException(FailureDetails details)
        : base(0, details.Describe(), details.CleanCode, details.Cause)
        => Describe(details);

    internal AzureOpenAIException(FailureDetails details, Response response)
        : base(response, details.Cause, new CodeOnly(details.CleanCode))
        => Describe(details);

    /// <summary>Gets a description that names the failure and the next step, without secrets or contents.</summary>
    public override string Message => _message;

    /// <summary>Gets what kind of failure this is.</summary>
    public FailureKind Kind { get; private set; }

    /// <summary>Gets the error as the service sent it, or <see langword="null"/> when it sent none.</summary>
    public ServiceError? Error { get; private set; }

    /// <summary>Gets the id under which the service can find this request, or <see langword="null"/> when there was no answer.</summary>
    public string? RequestId => RateLimits?.RequestId;

    /// <summary>Gets the region that answered, or <see langword="null"/> when it is not known.</summary>
    public string? Region => RateLimits?.Region;

    /// <summary>Gets the limits and what is left of them, as the last answer's headers gave them.</summary>
    public RateLimitInfo? RateLimits { get; private set; }

    /// <summary>
    /// Gets how long the service asked to wait before trying again, whole even where the client would not have waited that long.
    /// </summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>Gets how many times the request was sent. 0 means that it failed before it was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Gets whether the service may have executed the request, and so billed it, although no result arrived.</summary>
    public bool MayHaveExecuted { get; private set; }

    /// <summary>Gets a word for the failure that is safe to count by.</summary>
    internal string Category { get; private set; } = "";

    [MemberNotNull(nameof(_message))]
    private void Describe(FailureDetails details)
    {
        _message = details.Describe();
        Kind = details.Kind;
        Category = details.Category;
        Error = details.Error;
        RateLimits = details.RateLimits;
        RetryAfter = details.RetryAfter;
        Attempts = details.Attempts;
        MayHaveExecuted = details.MayHaveExecuted;
    }

    /// <summary>Hands the code to the base class, which would otherwise search the body for it.</summary>
    private sealed class CodeOnly(string? code) : RequestFailedDetailsParser
    {
        public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
        {
            error = new ResponseError(code, message: null);
            data = null;
            return true;
        }
    }
}
