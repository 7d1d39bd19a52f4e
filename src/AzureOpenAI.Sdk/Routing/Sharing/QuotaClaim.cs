namespace AzureOpenAI.Sdk.Routing;

/// <summary>What a process asks of a deployment's shared quota, and what it tells with that.</summary>
/// <param name="deployment">The deployment: a hash of its resource and name, the same in every process.</param>
public sealed class QuotaClaim(string deployment)
{
    /// <summary>Gets the deployment: a hash of its resource and name, the same in every process.</summary>
    public string Deployment { get; } = Require.NotEmpty(deployment);

    /// <summary>Gets the limits and what of them is asked for: tokens a minute.</summary>
    public QuotaDemand Tokens { get; init; }

    /// <summary>Gets the limits and what of them is asked for: requests a minute.</summary>
    public QuotaDemand Requests { get; init; }

    /// <summary>Gets the limits and what of them is asked for: requests within the shorter time over which the service checks them too.</summary>
    public QuotaDemand Burst { get; init; }

    /// <summary>Gets which count of the coordinator's the process knows; empty when none yet.</summary>
    public string Generation { get; init; } = "";

    /// <summary>Gets whether <see cref="Uses"/> are all of the last window, and not only those that were not told yet.</summary>
    /// <remarks>
    /// A coordinator to which the generation means nothing, because it was wiped or the process is new, needs all: without them it answers
    /// <see cref="QuotaGrant.WantsAll"/> and counts nothing.
    /// </remarks>
    public bool IsComplete { get; init; }

    /// <summary>Gets what this process used and the coordinator is to count: with a grant of it, it did so already.</summary>
    public IReadOnlyList<QuotaUse> Uses { get; init; } = [];

    /// <summary>Gets how many processes there are, as this one knows.</summary>
    /// <remarks>
    /// A coordinator that counts anew, and has not heard from so many processes yet, does not know what the others used. For a window it grants
    /// each no more than its part: with <see cref="QuotaDemand.Used"/> at most 0.9 × limit ÷ this number.
    /// </remarks>
    public int Replicas { get; init; } = 1;

    /// <summary>Gets leases that are given back.</summary>
    public IReadOnlyList<QuotaReturn> Returned { get; init; } = [];

    /// <summary>Names the type alone.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(QuotaClaim);
}
