using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Chat;

/// <content>What a request names that a resource keeps.</content>
public sealed partial class ChatOptions
{
    void INamesKept.Name(ref HomeSearch search)
    {
        for (int i = 0; i < Messages.Count; i++)
        {
            switch (Messages[i])
            {
                case UserMessage { Content: { IsText: false } content }:
                    Name(content.Parts, ref search);
                    break;
                case AssistantMessage { Audio: { } said }:
                    search.Must(said.Id);
                    break;
            }
        }
    }

    private static void Name(IReadOnlyList<ChatContentPart> parts, ref HomeSearch search)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            search.Must((parts[i] as ChatFilePart)?.File?.FileId);
        }
    }
}
