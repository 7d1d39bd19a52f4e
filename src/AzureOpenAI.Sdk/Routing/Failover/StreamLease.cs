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
        if (TokenUse.Of(result, input, output) is { } use)
        {
            group?.Output.Add(use.Output);
            deployment.State.Correct(router.Clock.Now, use);
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
