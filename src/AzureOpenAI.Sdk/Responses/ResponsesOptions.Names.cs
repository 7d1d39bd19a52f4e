using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <content>What a request names that a resource keeps.</content>
public sealed partial class ResponsesOptions
{
    void INamesKept.Name(ref HomeSearch search)
    {
        search.Must(PreviousResponseId);
        search.Must(Conversation?.Id);
        ResponseNames.Of(Tools, ref search);
        ResponseNames.Of(Input?.Items ?? [], ref search);
    }
}
