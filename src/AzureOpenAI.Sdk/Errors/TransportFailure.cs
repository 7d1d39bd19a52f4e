using System.Net.Sockets;
using System.Security.Authentication;
using Azure;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Tells what a broken connection means: whether the service can have executed the request, and whether trying again can help.</summary>
internal static class TransportFailure
{
    /// <summary>Gets whether an exception came from the connection.</summary>
    internal static bool IsOne(Exception exception)
        => exception is RequestFailedException { Status: 0 } or HttpRequestException or IOException or SocketException or OperationCanceledException
            && exception is not AzureOpenAIException;

    /// <summary>As <see cref="IsOne"/>, and also when the connection was closed on this side, which is how a blocked read is ended.</summary>
    internal static bool IsOneOrClosed(Exception exception) => IsOne(exception) || exception is ObjectDisposedException;

    internal static FailureDetails Describe(Exception exception, string host)
    {
        if (Find<AuthenticationException>(exception) is not null)
        {
            return Unreachable("certificate", $"The connection to {host} is not secure: its certificate was not accepted, or it speaks no current TLS.",
                "Check the endpoint, the clock and the machine's trusted roots; the client never accepts any certificate.", exception);
        }

        if (IsHeaderLimit(exception))
        {
            return new FailureDetails
            {
                Kind = FailureKind.TooLarge,
                Code = "headers_too_large",
                Summary = $"The answer of {host} has more headers than a client takes.",
                Cause = exception,
                MayHaveExecuted = true,
            };
        }

        return ConnectProblem(exception) switch
        {
            ConnectFault.Name => Unreachable("host_not_found", $"The host {host} was not found.", "Check the endpoint's name and the network.", exception),
            ConnectFault.Refused => Unreachable("connection_refused", $"{host} refused the connection.", "Check the endpoint and that the service runs.", exception),
            ConnectFault.Other => Unreachable("connection_failed", $"No connection to {host} could be made.", "Check the network and the firewall's rules.", exception),
            _ => new FailureDetails
            {
                Kind = FailureKind.Interrupted,
                Code = "connection_lost",
                Summary = $"The connection to {host} broke before the answer was complete.",
                Cause = exception,
                MayHaveExecuted = true,
            },
        };
    }

    internal static FailureDetails Unreachable(string code, string summary, string remedy, Exception cause) => new()
    {
        Kind = FailureKind.Unreachable,
        Code = code,
        Summary = summary,
        Remedy = remedy,
        Cause = cause,
    };

    private enum ConnectFault
    {
        None,
        Name,
        Refused,
        Other,
    }

    /// <summary>Finds out whether the connection was never made. Only then is it sure that nothing was executed; a doubt counts as executed.</summary>
    private static ConnectFault ConnectProblem(Exception exception)
    {
        // These two can only come of connecting, whoever reports them.
        switch (Find<SocketException>(exception)?.SocketErrorCode)
        {
            case SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain:
                return ConnectFault.Name;
            case SocketError.ConnectionRefused:
                return ConnectFault.Refused;
            default:
                break;
        }

        if (Find<NotConnectedException>(exception) is not null)
        {
            return ConnectFault.Other;
        }

#if NET8_0_OR_GREATER
        return Find<HttpRequestException>(exception)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => ConnectFault.Name,
            HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => ConnectFault.Other,
            _ => ConnectFault.None,
        };
#else
        return ConnectFault.None;
#endif
    }

    private static bool IsHeaderLimit(Exception exception)
    {
#if NET8_0_OR_GREATER
        return Find<HttpRequestException>(exception)?.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded;
#else
        return false;
#endif
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}
