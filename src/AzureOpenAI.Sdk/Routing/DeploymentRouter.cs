using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// Chooses deployments for the calls of a client: look at it, ask it what it would do, take deployments out by hand, give it new routes. It
/// is safe for all threads.
/// </summary>
public partial class DeploymentRouter
{
    private readonly RouteTableBuilder _builder = null!;
    private readonly object _updating = new();
    private RouteTable _table = null!;
    private QuotaLink? _link;

    internal DeploymentRouter(AzureOpenAIClientOptions options, Uri? ownEndpoint, CredentialPolicy? ownCredential)
    {
        Clock = new RouterClock(options.TimeProvider);
        _builder = new RouteTableBuilder(options, ownEndpoint, ownCredential);
        Update(options.Routes);
    }

    /// <summary>For mocking.</summary>
    protected DeploymentRouter()
    {
    }

    internal RouterClock Clock { get; } = null!;

    internal RouteTable Table => Volatile.Read(ref _table);

    /// <summary>Replaces the routes. Calls that are under way end where they are; what is known of deployments that stay is kept.</summary>
    /// <param name="routes">The new routes. They are copied, so later changes to the object have no effect.</param>
    /// <exception cref="RouteConfigurationException">They contradict themselves; then the old ones stay in force.</exception>
    public virtual void Update(RouteOptions routes)
    {
        Require.NotNull(routes);
        RouteTable? old;
        lock (_updating)
        {
            old = _table;
            RouteTable table = _builder.Build(routes, old);
            RouteTableBuilder.Connect(table);
            Share(table);
            Volatile.Write(ref _table, table);
        }

        // Calls that wait for a model that was taken out are told so now.
        foreach (ModelGroup group in Table.Groups.Values.Concat(old is null ? [] : old.Groups.Values))
        {
            group.State.Line.Serve(Clock);
        }
    }

    /// <summary>Takes a deployment out: no further call goes there. Calls that are under way end as they will.</summary>
    /// <param name="label">The deployment's label; by default <c>host/name</c>.</param>
    /// <exception cref="ArgumentException">There is none of this label.</exception>
    public virtual void Drain(string label) => Named(label).Drain();

    /// <summary>Puts a deployment back in, healthy, whatever it was taken out for.</summary>
    /// <param name="label">The deployment's label; by default <c>host/name</c>.</param>
    /// <exception cref="ArgumentException">There is none of this label.</exception>
    public virtual void Restore(string label)
    {
        Named(label).Restore();
        ServeAll();
    }

    /// <exception cref="AllDeploymentsUnavailableException">The model was taken out of the routes while the call was under way.</exception>
    internal ModelGroup GroupOf(string model) => Table.Find(model) ?? throw Removed(model);

    internal ModelGroup? GroupOf(string model, string orElse) => Table.Find(model) ?? Table.Find(orElse);

    private void ServeAll()
    {
        foreach (ModelGroup group in Table.Groups.Values)
        {
            group.State.Line.Serve(Clock);
        }
    }

    /// <summary>Shares the quota of all deployments through the coordinator, if there is one.</summary>
    private void Share(RouteTable table)
    {
        IQuotaCoordinator? coordinator = table.Options.Coordinator ?? _link?.Coordinator;
        if (coordinator is not null && !ReferenceEquals(coordinator, _link?.Coordinator))
        {
            _link = new QuotaLink(coordinator, Clock, ServeAll);
            coordinator.Join(new QuotaMember(this));
        }

        foreach (DeploymentState state in table.States.Values)
        {
            state.Share(_link);
        }
    }

    private DeploymentState Named(string label)
    {
        Require.NotEmpty(label);
        foreach (DeploymentState state in Table.States.Values)
        {
            if (state.Label == label)
            {
                return state;
            }
        }

        throw new ArgumentException($"No deployment has the label '{label}'. There are: {string.Join(", ", Table.States.Values.Select(static state => state.Label))}.", nameof(label));
    }
}
