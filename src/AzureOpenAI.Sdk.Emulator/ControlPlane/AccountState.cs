using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>The account that the emulator plays: its keys, its quota, and its deployments with the changes that go on.</summary>
internal sealed class AccountState
{
    private readonly Lock _lock = new();
    private readonly DeploymentTable _served;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _duration;
    private readonly Dictionary<string, string> _faults;
    private readonly Dictionary<string, ManagedDeployment> _deployments = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DeploymentChange> _changes = new(StringComparer.Ordinal);

    internal AccountState(EmulatorOptions options, DeploymentTable served)
    {
        var parts = options.AccountId.Split('/');
        if (parts is not ["", "subscriptions", { Length: > 0 } subscription, "resourceGroups", { Length: > 0 } group, "providers", "Microsoft.CognitiveServices", "accounts", { Length: > 0 } name])
        {
            throw new ArgumentException(
                "The id of the account must look like /subscriptions/{id}/resourceGroups/{group}/providers/Microsoft.CognitiveServices/accounts/{account}.", nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.DeploymentQuota, 1);
        (Id, Subscription, ResourceGroup, Name) = (options.AccountId, subscription, group, name);
        (_served, _clock, _duration) = (served, options.TimeProvider, options.JobDuration);
        _faults = new(options.DeploymentFaults, StringComparer.OrdinalIgnoreCase);
        Quota = options.DeploymentQuota;
        Keys = new(options.ApiKey);
        Location = options.Region.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        Created = _clock.GetUtcNow();
        foreach (var deployment in served.All)
            _deployments.Add(deployment.Name, new(deployment.Name, DeploymentSettings.Of(deployment), Created));
    }

    internal string Id { get; }

    internal string Subscription { get; }

    internal string ResourceGroup { get; }

    internal string Name { get; }

    internal string Location { get; }

    internal KeyPair Keys { get; }

    internal DateTimeOffset Created { get; }

    /// <summary>Gets how much may be deployed of each model under each SKU.</summary>
    internal int Quota { get; }

    /// <summary>Lets the changes whose time has passed take effect.</summary>
    internal void Settle()
    {
        lock (_lock)
        {
            foreach (var deployment in _deployments.Values.Where(deployment => deployment.Change is { IsOver: true }).ToList())
                Settle(deployment, deployment.Change!);
        }
    }

    /// <summary>Gets the deployments by their names.</summary>
    internal List<JsonObject> List()
    {
        lock (_lock)
            return [.. _deployments.Values.OrderBy(deployment => deployment.Name, StringComparer.OrdinalIgnoreCase).Select(deployment => deployment.Write(Id))];
    }

    /// <exception cref="Refusal">404: there is no such deployment.</exception>
    internal JsonObject Read(string name)
    {
        lock (_lock)
            return Get(name).Write(Id);
    }

    /// <summary>Gets what a deployment is, or is to be; null when there is none.</summary>
    internal DeploymentSettings? Find(string name)
    {
        lock (_lock)
            return _deployments.TryGetValue(name, out var deployment) ? deployment.Change?.Target ?? deployment.Settings : null;
    }

    internal DeploymentChange GetChange(string id)
    {
        lock (_lock)
        {
            return _changes.TryGetValue(id, out var change)
                ? change
                : throw ControlPlaneRefusal.Of(StatusCodes.Status404NotFound, "OperationNotFound", "There is no such operation.");
        }
    }

    /// <summary>Gets how much is deployed, by the name of the quota.</summary>
    internal Dictionary<string, int> Used()
    {
        lock (_lock)
            return _deployments.Values.Select(Reserved).GroupBy(settings => settings.UsageName).ToDictionary(group => group.Key, group => group.Sum(settings => settings.Capacity));
    }

    /// <summary>Begins to make or change a deployment.</summary>
    /// <exception cref="Refusal">400, 404 or 409: there is no room, no such deployment to change, or another change goes on.</exception>
    internal (DeploymentChange Change, JsonObject Deployment, bool IsNew) Begin(string name, DeploymentSettings target)
    {
        lock (_lock)
        {
            var isNew = !_deployments.TryGetValue(name, out var deployment);
            RequireQuiet(deployment);
            RequireRoom(name, target);
            if (isNew)
                _deployments.Add(name, deployment = new(name, target, _clock.GetUtcNow()));
            var change = Add(deployment!, isNew ? "Creating" : "Updating", target, _faults.TryGetValue(name, out var code) ? Fault(name, code) : null);
            return (change, deployment!.Write(Id), isNew);
        }
    }

    /// <summary>Begins to delete a deployment; null when there is none.</summary>
    /// <exception cref="Refusal">409: another change goes on.</exception>
    internal DeploymentChange? BeginDeletion(string name)
    {
        lock (_lock)
        {
            if (!_deployments.TryGetValue(name, out var deployment))
                return null;
            RequireQuiet(deployment);
            return Add(deployment, "Deleting", target: null, fault: null);
        }
    }

    private static DeploymentSettings Reserved(ManagedDeployment deployment) => deployment.Change?.Target ?? deployment.Settings;

    private static JsonObject Fault(string name, string code)
    {
        var fault = ControlPlaneRefusal.Error(code, $"The deployment '{name}' could not be provisioned.", "properties");
        fault["details"] = new JsonArray(ControlPlaneRefusal.Error(code, "It was to fail: the emulator's options say so.", "properties.model"));
        return fault;
    }

    private DeploymentChange Add(ManagedDeployment deployment, string state, DeploymentSettings? target, JsonObject? fault)
    {
        var change = new DeploymentChange(Ids.New("", 24).ToLowerInvariant(), state, target, new(_clock, _duration), fault);
        deployment.Change = _changes[change.Id] = change;
        return change;
    }

    private void Settle(ManagedDeployment deployment, DeploymentChange change)
    {
        deployment.Change = null;
        deployment.Revision++;
        deployment.Changed = change.Clock.At(1);
        deployment.HasFailed = change.Fault is not null;
        if (change.Target is null)
        {
            _deployments.Remove(deployment.Name);
            _served.Remove(deployment.Name);
        }
        else if (change.Fault is null)
        {
            deployment.Settings = change.Target;
            _served.Set(change.Target.ToServed(deployment.Name));
        }
    }

    private ManagedDeployment Get(string name) => _deployments.TryGetValue(name, out var deployment)
        ? deployment
        : throw ControlPlaneRefusal.NotFound($"Microsoft.CognitiveServices/accounts/{Name}/deployments/{name}", ResourceGroup);

    private void RequireQuiet(ManagedDeployment? deployment)
    {
        if (deployment?.Change is not null)
        {
            throw ControlPlaneRefusal.Of(
                StatusCodes.Status409Conflict,
                "RequestConflict",
                $"Cannot modify resource with id '{Id}/deployments/{deployment.Name}' because the resource entity provisioning state is not terminal. Please wait for the provisioning state to become terminal and then retry the request.");
        }
    }

    private void RequireRoom(string name, DeploymentSettings target)
    {
        var used = _deployments.Values
            .Where(other => !string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(Reserved).Where(other => other.UsageName == target.UsageName).Sum(other => other.Capacity);
        if (target.Capacity <= Quota - used)
            return;

        var quota = AccountHandlers.LocalizedUsage(target.Sku, target.Model.Name);
        throw ControlPlaneRefusal.Field(
            "InsufficientQuota",
            "sku.capacity",
            FormattableString.Invariant($"This operation require {target.Capacity} new capacity in quota {quota}, which is bigger than the current available capacity {Math.Max(0, Quota - used)}. The current quota usage is {used} and the quota limit is {Quota} for quota {quota}."));
    }
}
