using System.Net.WebSockets;
using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Sockets;

/// <summary>Tells what it means that a socket ended.</summary>
internal static class SocketFailure
{
    private const int LongestReason = 200;

    /// <summary>Gets whether an exception came from the socket.</summary>
    internal static bool IsOne(Exception exception)
        => exception is WebSocketException || TransportFailure.IsOneOrClosed(exception);

    /// <summary>Says whether the first event is an error: <c>{"type":"error","error":{…}}</c>, in whatever order.</summary>
    internal static bool IsError(ReadOnlySpan<byte> message)
    {
        try
        {
            var reader = new Utf8JsonReader(message);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isType = reader.ValueTextEquals("type"u8);
                reader.Read();
                if (isType)
                {
                    return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("error"u8);
                }

                reader.Skip();
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static FailureDetails Broken(Exception cause, Response response) => new()
    {
        Kind = FailureKind.Interrupted,
        Code = "connection_lost",
        Summary = "The socket broke: the other side went away without a word, or the network did.",
        Cause = cause,
        Response = response,
        MayHaveExecuted = true,
    };

    internal static FailureDetails Silent(TimeSpan allowed, Response response) => new()
    {
        Kind = FailureKind.TimedOut,
        Code = "timeout_send",
        Summary = $"Nothing of a message could be sent in {FailureDetails.Seconds(allowed)}: the other side does not read.",
        Remedy = $"If that is meant, raise {nameof(CallSettings)}.{nameof(CallSettings.IdleTimeout)}.",
        Cause = new TimeoutException(),
        Response = response,
        MayHaveExecuted = true,
    };

    internal static FailureDetails Closed(WebSocket socket, Response response, string? secret)
    {
        string reason = socket.CloseStatusDescription is { Length: > 0 } said
            ? ": " + Redaction.Clean(said.Length <= LongestReason ? said : said.Substring(0, LongestReason), secret)
            : ".";
        return new FailureDetails
        {
            Kind = FailureKind.Interrupted,
            Code = "socket_closed",
            Summary = FormattableString.Invariant($"The service closed the socket with {(int)socket.CloseStatus.GetValueOrDefault()}{reason}"),
            Response = response,
            MayHaveExecuted = true,
        };
    }
}
