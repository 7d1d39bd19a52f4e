namespace AzureOpenAI.Sdk.Routing;

/// <summary>A router as its coordinator knows it. The coordinator does not keep a router alive that nobody uses.</summary>
internal sealed class QuotaMember(DeploymentRouter router) : IQuotaMember
{
    private readonly WeakReference<DeploymentRouter> _router = new(router);

    public IReadOnlyCollection<string> Deployments => [.. States.Select(static state => state.SharedName)];

    public void Cool(SharedCooldown cooldown)
    {
        if (_router.TryGetTarget(out DeploymentRouter? router) && States.FirstOrDefault(state => state.SharedName == cooldown.Deployment) is { } state)
        {
            state.Cool(router.Clock.Now, cooldown);
        }
    }

    public IReadOnlyList<QuotaClaim> GiveBack()
        => _router.TryGetTarget(out DeploymentRouter? router)
            ? [.. States.Select(state => state.GiveBack(router.Clock.Now)).OfType<QuotaClaim>()]
            : [];

    private IEnumerable<DeploymentState> States => _router.TryGetTarget(out DeploymentRouter? router) ? router.Table.States.Values : [];
}
