using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>A stream's place within a deployment. It ends when the stream is closed, and also when the stream is forgotten without that.</summary>
internal sealed class StreamLease(DeploymentRouter router, RoutedDeployment deployment, GroupState? group, long input, long output, IDisposable? tether = null) : IDisposable
{
    private int _holds = 1;

    ~StreamLease() => Leave();

    /// <summary>Notes the whole answer: where it is kept, and what the service says that it used.</summary>
    internal void Done(object? result)
    {
        router.Remember(result, deployment.Endpoint);
        if (result is IUsageReport { InputTokenCount: { } usedInput } usage)
        {
            long usedOutput = usage.OutputTokenCount ?? 0;
            group?.Output.Add(usedOutput);
            deployment.State.Correct(router.Clock.Now, input, output, usedInput, usedOutput);
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
            deployment.State.Leave();
            group?.Line.Serve(router.Clock);
            tether?.Dispose();
        }
    }
}
