namespace AzureOpenAI.Sdk.Diagnostics;

/// <summary>Sees every call of a client: once before it is sent, whatever its retries, and once when it has ended. A base for budgets and audits.</summary>
/// <remarks>
/// Add one to <see cref="AzureOpenAIClientOptions.Watchers"/>. Its methods are called on the thread of the call, by many threads at once, and
/// what they throw reaches the caller. A client without watchers pays nothing for them.
/// </remarks>
public abstract class CallWatcher
{
    /// <summary>Sees a call before it is sent. What it throws goes to the caller, and nothing is sent.</summary>
    /// <param name="call">The call.</param>
    /// <returns>What the watcher wants back when the call ends; null for nothing.</returns>
    public virtual object? Starting(CallStart call) => null;

    /// <summary>Sees the result of a call. A stream has one when it was read to its end.</summary>
    /// <param name="state">What <see cref="Starting"/> returned.</param>
    /// <param name="result">The result, such as a <c>ChatResult</c> with its usage.</param>
    public virtual void Finished(object? state, object? result)
    {
    }

    /// <summary>Sees a call that failed after all its attempts, or was cancelled.</summary>
    /// <param name="state">What <see cref="Starting"/> returned.</param>
    /// <param name="failure">Why.</param>
    public virtual void Failed(object? state, Exception failure)
    {
    }

    /// <summary>Sees a stream or a download that was closed before its end: the service had begun to answer.</summary>
    /// <param name="state">What <see cref="Starting"/> returned.</param>
    public virtual void Abandoned(object? state)
    {
    }
}
