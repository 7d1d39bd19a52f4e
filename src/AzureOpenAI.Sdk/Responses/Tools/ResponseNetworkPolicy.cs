namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a container may reach.</summary>
public sealed class ResponseNetworkPolicy : WireModel
{
    /// <summary>Gets or sets the kind: <c>disabled</c> or <c>allowlist</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the domains.</summary>
    public IReadOnlyList<string> AllowedDomains { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets secrets for them.</summary>
    public IReadOnlyList<ResponseDomainSecret> DomainSecrets { get; set => field = value ?? []; } = [];
}
