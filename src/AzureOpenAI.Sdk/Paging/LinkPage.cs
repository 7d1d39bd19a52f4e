using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Paging;

/// <summary>One page of a list of the control plane, which names the address of the next.</summary>
internal sealed class LinkPage<T> : WireModel, IInCamelCase
    where T : WireModel
{
    /// <summary>Gets or sets what is on the page.</summary>
    public IReadOnlyList<T> Value { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the address of the next page; null on the last.</summary>
    public string? NextLink { get; set; }
}
