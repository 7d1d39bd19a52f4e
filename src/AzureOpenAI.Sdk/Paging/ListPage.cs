namespace AzureOpenAI.Sdk;

/// <summary>One page of a list, as the service sends it.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public sealed class ListPage<T> : WireModel
    where T : WireModel
{
    /// <summary>Gets or sets the service's word for what this is: <c>list</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets what is on the page.</summary>
    public IReadOnlyList<T> Data { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the id of the first on the page.</summary>
    public string? FirstId { get; set; }

    /// <summary>Gets or sets the id of the last on the page; the next page begins after it.</summary>
    public string? LastId { get; set; }

    /// <summary>Gets or sets whether there is another page.</summary>
    public bool? HasMore { get; set; }
}
