using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>A coordinator that answers as a test says, and keeps what it was asked and told.</summary>
internal sealed class FakeCoordinator : IQuotaCoordinator
{
    private readonly List<QuotaClaim> _claims = [];
    private readonly List<SharedCooldown> _cooldowns = [];

    public int Replicas { get; set; } = 1;

    public IQuotaMember Member { get; private set; } = null!;

    /// <summary>Gets or sets how claims are answered; by default with all that they want.</summary>
    public Func<QuotaClaim, Task<QuotaGrant>> Answer { get; set; } = Grant;

    public IReadOnlyList<QuotaClaim> Claims
    {
        get
        {
            lock (_claims)
            {
                return [.. _claims];
            }
        }
    }

    public IReadOnlyList<SharedCooldown> Cooldowns
    {
        get
        {
            lock (_claims)
            {
                return [.. _cooldowns];
            }
        }
    }

    public static Task<QuotaGrant> Grant(QuotaClaim claim) => Task.FromResult(new QuotaGrant(true, "g1") { Tokens = claim.Tokens.Wanted, Requests = claim.Requests.Wanted, Stamp = 7, TokensLeft = claim.Tokens.Limit });

    public static Task<QuotaGrant> Silence(QuotaClaim claim) => new TaskCompletionSource<QuotaGrant>().Task;

    public static Task<QuotaGrant> Refuse(QuotaClaim claim) => throw new IOException("No coordinator is here.");

    public void Join(IQuotaMember member) => Member = member;

    public Task<QuotaGrant> LeaseAsync(QuotaClaim claim, CancellationToken cancellationToken)
    {
        lock (_claims)
        {
            _claims.Add(claim);
        }

        return Answer(claim);
    }

    public Task PublishCooldownAsync(SharedCooldown cooldown, CancellationToken cancellationToken)
    {
        lock (_claims)
        {
            _cooldowns.Add(cooldown);
        }

        return Task.CompletedTask;
    }
}
