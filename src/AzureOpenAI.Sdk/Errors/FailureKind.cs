namespace AzureOpenAI.Sdk;

/// <summary>What went wrong with a call, as far as it decides what to do next.</summary>
public enum FailureKind
{
    /// <summary>The service answered with an error: the status, the code and the message are its own.</summary>
    Refused,

    /// <summary>No connection was made, so nothing was executed: a wrong name, a closed port, a certificate.</summary>
    Unreachable,

    /// <summary>The connection broke after the request was sent: the service may have executed it.</summary>
    Interrupted,

    /// <summary>A time limit of the client passed. The inner exception is a <see cref="System.TimeoutException"/>.</summary>
    TimedOut,

    /// <summary>The service answered with success, but not with what the operation promises: HTML, an empty body, cut or malformed JSON.</summary>
    Malformed,

    /// <summary>The answer was larger than the client's limits allow.</summary>
    TooLarge,

    /// <summary>The calls succeeded, but the job that they started or watched did not: see <see cref="JobFailedException"/>.</summary>
    JobFailed,

    /// <summary>None of the deployments that the call may go to can take it: see <see cref="Routing.AllDeploymentsUnavailableException"/>.</summary>
    NoDeployment,
}
