namespace AzureOpenAI.Sdk.Responses;

public sealed partial class ResponsesOptions
{
    /// <summary>Finds a vector store or a container that a tool uses, which only the resource that keeps it knows.</summary>
    private string? KeptByTools()
    {
        foreach (ResponseTool tool in Tools)
        {
            string? id = tool switch
            {
                ResponseFileSearchTool { VectorStoreIds: [{ Length: > 0 } store, ..] } => store,
                ResponseCodeInterpreterTool { Container.Id: { Length: > 0 } container } => container,
                ResponseShellTool { Environment: ResponseContainerReference { ContainerId: { Length: > 0 } container } } => container,
                _ => null,
            };
            if (id is not null)
            {
                return id;
            }
        }

        return null;
    }
}
