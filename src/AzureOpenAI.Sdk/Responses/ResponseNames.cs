using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Finds what items and tools name that a resource keeps: files, vector stores, containers, earlier items.</summary>
internal static class ResponseNames
{
    internal static void Of(IReadOnlyList<ResponseItem> items, ref HomeSearch search)
    {
        foreach (ResponseItem item in items)
        {
            switch (item)
            {
                case ResponseMessage message:
                    Of(message.Content, ref search);
                    break;
                case ResponseFunctionOutput output:
                    Of(output.Output, ref search);
                    break;
                case ResponseCustomOutput output:
                    Of(output.Output, ref search);
                    break;
                case ResponseComputerOutput { Output: { } screenshot }:
                    Of(screenshot, ref search);
                    break;
            }

            // What came out of another resource may be sent along, but its encrypted reasoning is read where it was made alone.
            search.May(item.Id);
        }
    }

    internal static void Of(IReadOnlyList<ResponseTool> tools, ref HomeSearch search)
    {
        foreach (ResponseTool tool in tools)
        {
            switch (tool)
            {
                case ResponseFileSearchTool find:
                    search.Must(find.VectorStoreIds);
                    break;
                case ResponseCodeInterpreterTool { Container: { } container }:
                    search.Must(container.Id);
                    search.Must(container.FileIds);
                    break;
                case ResponseShellTool { Environment: ResponseContainerReference reference }:
                    search.Must(reference.ContainerId);
                    break;
                case ResponseShellTool { Environment: ResponseContainerEnvironment made }:
                    search.Must(made.FileIds);
                    break;
                case ResponseImageGenerationTool { InputImageMask: { } mask }:
                    search.Must(mask.FileId);
                    break;
            }
        }
    }

    private static void Of(ResponseContent? content, ref HomeSearch search)
    {
        foreach (ResponseContentPart part in content?.Parts ?? [])
        {
            Of(part, ref search);
        }
    }

    private static void Of(ResponseContentPart part, ref HomeSearch search) => search.Must(part switch
    {
        ResponseInputFile file => file.FileId,
        ResponseInputImage image => image.FileId,
        ResponseScreenshot screenshot => screenshot.FileId,
        _ => null,
    });
}
