namespace AzureOpenAI.Sdk.Routing;

/// <summary>Whether a deployment may serve a call, and if not, why.</summary>
public enum RouteStanding
{
    /// <summary>It could serve the call.</summary>
    Available,

    /// <summary>The service refused for the rate; it is left alone until the time that the service named.</summary>
    Throttled,

    /// <summary>It failed several times; it is left alone for a while.</summary>
    Open,

    /// <summary>It comes back after a failure, with as many calls under way as it is trusted with so far.</summary>
    SlowStart,

    /// <summary>It can't work as it is set up: a refused credential, an unknown name, a used-up quota.</summary>
    Faulted,

    /// <summary>It was taken out by hand.</summary>
    Drained,

    /// <summary>Its tokens of this minute are used.</summary>
    OutOfTokens,

    /// <summary>Its requests of this minute, or of this moment, are used.</summary>
    OutOfRequests,

    /// <summary>It is provisioned, and the call would bring its utilisation above the limit.</summary>
    Full,

    /// <summary>The request is larger than its context window.</summary>
    TooLong,

    /// <summary>It lacks a capability that the call needs.</summary>
    Incapable,

    /// <summary>It is in none of the regions that the call may go to.</summary>
    WrongRegion,

    /// <summary>Its version of the service lacks the operation.</summary>
    WrongVersion,

    /// <summary>The call goes on with what another resource keeps.</summary>
    WrongResource,

    /// <summary>It serves batches alone.</summary>
    BatchOnly,

    /// <summary>It has failed for this call already.</summary>
    Tried,

    /// <summary>Its quota is shared with other processes, and the next part of it is on its way: at most 25 ms.</summary>
    AwaitingLease,
}
