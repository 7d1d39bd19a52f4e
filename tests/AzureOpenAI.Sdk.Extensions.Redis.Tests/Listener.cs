using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>Stands in for a router: it keeps what it is told, and gives back what the test says.</summary>
internal sealed class Listener : IQuotaMember
{
    private readonly List<SharedCooldown> _told = [];

    public Listener(IQuotaCoordinator coordinator) => coordinator.Join(this);

    public IReadOnlyList<SharedCooldown> Told
    {
        get
        {
            lock (_told)
            {
                return [.. _told];
            }
        }
    }

    public IReadOnlyCollection<string> Deployments => ["d1"];

    public void Cool(SharedCooldown cooldown)
    {
        lock (_told)
        {
            _told.Add(cooldown);
        }
    }

    /// <summary>Gets or sets what it has left when it is asked.</summary>
    public IReadOnlyList<QuotaClaim> Left { get; set; } = [];

    public IReadOnlyList<QuotaClaim> GiveBack() => Left;
}
