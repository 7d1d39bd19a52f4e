using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A conversation to begin.</summary>
public sealed class ConversationsOptions : WireModel, INamesKept
{
    /// <summary>Gets or sets what has been said already, at most 20 items.</summary>
    public IReadOnlyList<ResponseItem> Items { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets labels of your own, at most 16.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    void INamesKept.Name(ref HomeSearch search) => ResponseNames.Of(Items, ref search);
}
