using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>A stream's place within a deployment. It ends when the stream is closed, and also when the stream is forgotten without that.</summary>
internal sealed class StreamLease(DeploymentState state, GroupState? group, RouterClock clock, long input, long output) : IDisposable
{
    private int _holds = 1;

    ~StreamLease() => Leave();

    /// <summary>Notes what the service says that the call used.</summary>
    internal void Used(IUsageReport usage)
    {
        if (usage.InputTokenCount is { } usedInput)
        {
            long usedOutput = usage.OutputTokenCount ?? 0;
            group?.Output.Add(usedOutput);
            state.Correct(clock.Now, input, output, usedInput, usedOutput);
        }
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Leave();
    }

    private void Leave()
    {
        if (Interlocked.Exchange(ref _holds, 0) == 1)
        {
            state.Leave();
            group?.Line.Serve(clock);
        }
    }
}
