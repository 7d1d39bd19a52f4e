namespace AzureOpenAI.Sdk.Routing;

/// <summary>A coordinator's answer to a claim.</summary>
/// <param name="isGranted">Whether the claim was granted, at least as far as it was needed.</param>
/// <param name="generation">Which count of the coordinator's this is: it changes when the coordinator was wiped.</param>
public sealed class QuotaGrant(bool isGranted, string generation)
{
    /// <summary>Gets whether the claim was granted, at least as far as it was needed.</summary>
    public bool IsGranted { get; } = isGranted;

    /// <summary>Gets which count of the coordinator's this is.</summary>
    public string Generation { get; } = Require.NotEmpty(generation);

    /// <summary>Gets whether nothing was counted, because the claim's generation means nothing here: it is to be made again with all that was used.</summary>
    public bool WantsAll { get; init; }

    /// <summary>Gets the tokens that were granted.</summary>
    public long Tokens { get; init; }

    /// <summary>Gets the requests that were granted.</summary>
    public long Requests { get; init; }

    /// <summary>Gets when it was granted, by the coordinator's clock; it is told again with what is returned.</summary>
    public long Stamp { get; init; }

    /// <summary>Gets, when nothing was granted, after what time there will be room.</summary>
    public TimeSpan RetryIn { get; init; }

    /// <summary>Gets how many tokens are left of the limit, for all processes.</summary>
    public long TokensLeft { get; init; }

    /// <summary>Gets how many requests are left of the limit of a minute, for all processes.</summary>
    public long RequestsLeft { get; init; }

    /// <summary>Gets the cooldown of the deployment, if there is one.</summary>
    public SharedCooldown? Cooldown { get; init; }

    /// <summary>Names the type alone.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(QuotaGrant);
}
