namespace AzureOpenAI.Sdk.Sandboxes;

/// <summary>What a container may reach.</summary>
public sealed class NetworkPolicy : WireModel
{
    private const string IsDisabled = "disabled";
    private const string IsAllowlist = "allowlist";

    /// <summary>Gets or sets the kind: <c>disabled</c> or <c>allowlist</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the domains.</summary>
    public IReadOnlyList<string> AllowedDomains { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets secrets for them.</summary>
    public IReadOnlyList<DomainSecret> DomainSecrets { get; set => field = value ?? []; } = [];

    /// <summary>Forbids all of the network.</summary>
    /// <returns>The policy.</returns>
    public static NetworkPolicy Disabled() => new() { Type = IsDisabled };

    /// <summary>Allows some domains alone.</summary>
    /// <param name="domains">The domains.</param>
    /// <returns>The policy.</returns>
    public static NetworkPolicy Allow(params string[] domains) => new() { Type = IsAllowlist, AllowedDomains = [.. Require.NotNull(domains)] };

    /// <summary>Throws for a policy that contradicts itself. Source: OpenAI's document 2.3.0.</summary>
    internal static void Check(OptionRules rules, NetworkPolicy? policy, string option)
    {
        if (policy is null)
        {
            return;
        }

        rules.That(!string.IsNullOrEmpty(policy.Type), option, $"has no {nameof(Type)}. Make one with {nameof(NetworkPolicy)}.{nameof(Disabled)} or {nameof(NetworkPolicy)}.{nameof(Allow)}.");
        rules.That(policy.Type != IsAllowlist || policy.AllowedDomains.Count > 0, option, "allows no domain. Name some, or forbid the network.");
        rules.That(policy.Type != IsDisabled || (policy.AllowedDomains.Count == 0 && policy.DomainSecrets.Count == 0), option, "forbids the network and names domains.");
        rules.That(
            policy.DomainSecrets.All(static secret => secret is { Domain.Length: > 0, Name.Length: > 0, Value.Length: > 0 }), option, "has a secret that is not whole: it needs a domain, a name and a value.");
        rules.That(policy.DomainSecrets.All(secret => policy.AllowedDomains.Contains(secret.Domain!)), option, "has a secret for a domain that is not allowed.");
    }
}
