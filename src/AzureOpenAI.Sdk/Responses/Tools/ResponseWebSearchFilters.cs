namespace AzureOpenAI.Sdk.Responses;

/// <summary>Which pages are searched.</summary>
public sealed class ResponseWebSearchFilters : WireModel
{
    /// <summary>Gets or sets the domains, with those below them.</summary>
    public IReadOnlyList<string> AllowedDomains { get; set => field = value ?? []; } = [];
}
