namespace AzureOpenAI.Sdk.Routing;

/// <summary>What a call asks of the table of routes.</summary>
internal struct PickRequest
{
    private List<RoutedDeployment>? _tried;

    internal long Input;

    internal long Output;

    /// <summary>Whether the request names no limit of its output, so that <see cref="Output"/> is a guess.</summary>
    internal bool IsUnnamed;

    /// <summary>What the deployment must be able to do, as bits of the table.</summary>
    internal ulong Capabilities;

    /// <summary>The regions that are allowed, as bits of the table; 0 for all.</summary>
    internal ulong Regions;

    /// <summary>The hash of what leads to a prompt cache; 0 for none.</summary>
    internal ulong Affinity;

    /// <summary>Until when the call rather waits for a provisioned deployment than go to another tier.</summary>
    internal long PatientUntil;

    /// <summary>Until when the call waits for a lease of quota that is shared.</summary>
    internal long LeaseUntil;

    /// <summary>The resource that the call must stay with; null for any.</summary>
    internal Uri? Home;

    internal ServiceOperation? Operation;

    /// <summary>What a chooser of the user's is told.</summary>
    internal RouteRequest? Public;

    internal readonly int TriedCount => _tried?.Count ?? 0;

    internal readonly bool HasTried(RoutedDeployment deployment)
    {
        if (_tried is null)
        {
            return false;
        }

        foreach (RoutedDeployment tried in _tried)
        {
            // The same deployment may stand in two generations of the table.
            if (ReferenceEquals(tried.State, deployment.State))
            {
                return true;
            }
        }

        return false;
    }

    internal void Tried(RoutedDeployment deployment) => (_tried ??= []).Add(deployment);

    internal readonly void ForgetTried() => _tried?.Clear();

    internal readonly string DescribeTried() => _tried is null ? "" : string.Join(", ", _tried.Select(static tried => tried.State.Label).Distinct(StringComparer.Ordinal));
}
