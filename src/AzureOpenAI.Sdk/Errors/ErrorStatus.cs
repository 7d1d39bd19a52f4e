using System.Globalization;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Finds the HTTP status that an error stands for, where it came with a status of success: in a stream, or from a gateway.</summary>
internal static class ErrorStatus
{
    /// <summary>The status of an error that says nothing known: like a bad request, it is not tried again.</summary>
    private const int Unknown = 400;

    internal static int Of(ServiceError? error) => Of(error?.Code) ?? Of(error?.Type) ?? Unknown;

    private static int? Of(string? word)
        => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status is >= 400 and < 600 ? status
            : word?.ToUpperInvariant() switch
            {
                "RATE_LIMIT_EXCEEDED" or "RATE_LIMIT_ERROR" or "TOO_MANY_REQUESTS" or "TOOMANYREQUESTS" or "INSUFFICIENT_QUOTA" => 429,
                "SERVER_ERROR" or "INTERNAL_ERROR" or "INTERNAL_SERVER_ERROR" or "INTERNALSERVERERROR" => 500,
                "OVERLOADED" or "OVERLOADED_ERROR" or "ENGINE_OVERLOADED" or "SERVICE_UNAVAILABLE" or "SERVICEUNAVAILABLE" => 503,
                "TIMEOUT" or "OPERATION_TIMEOUT" => 408,
                _ => null,
            };
}
