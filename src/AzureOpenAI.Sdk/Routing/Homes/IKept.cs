namespace AzureOpenAI.Sdk.Routing;

/// <summary>A result that the resource keeps: later calls that name its id must go to the same resource.</summary>
internal interface IKept
{
    /// <summary>Gets its ids, and those of what was made along with it.</summary>
    IEnumerable<string?> KeptIds { get; }
}
