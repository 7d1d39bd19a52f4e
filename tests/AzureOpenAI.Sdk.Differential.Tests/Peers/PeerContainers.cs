using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Containers;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The peer's calls for containers. It sends a file only as a form that its caller writes.</summary>
internal static class PeerContainers
{
    internal static Func<OpenAIClient, Task> Create(string name) => client => client.GetContainerClient().CreateContainerAsync(new ContainerCreationOptions(name));

    internal static Func<OpenAIClient, Task> Create(string name, string file, int minutes, string domain) => client => client.GetContainerClient().CreateContainerAsync(
        new ContainerCreationOptions(name)
        {
            FileIds = { file },
            ExpirationPolicy = new ContainerExpirationPolicy { Anchor = ContainerExpirationPolicyAnchor.LastActiveAt, Duration = TimeSpan.FromMinutes(minutes) },
            MemoryLimit = ContainerMemoryLimit.Max4GB,
            NetworkPolicy = new ContainerAllowlistNetworkPolicy([domain]),
        });

    internal static Func<OpenAIClient, Task> Get(string id) => client => client.GetContainerClient().GetContainerAsync(id);

    internal static Func<OpenAIClient, Task> List(string after, int limit, string order, string name)
        => client => client.GetContainerClient().GetContainerCollectionPageAsync(limit, order, after, name, new RequestOptions());

    internal static Func<OpenAIClient, Task> Delete(string id) => client => client.GetContainerClient().DeleteContainerAsync(id);

    internal static Func<OpenAIClient, Task> GetFile(string id, string file) => client => client.GetContainerClient().GetContainerFileAsync(id, file);

    internal static Func<OpenAIClient, Task> ListFiles(string id, string after, int limit, string order)
        => client => client.GetContainerClient().GetContainerFileCollectionPageAsync(id, limit, order, after, new RequestOptions());

    internal static Func<OpenAIClient, Task> DeleteFile(string id, string file) => client => client.GetContainerClient().DeleteContainerFileAsync(id, file);

    internal static Func<OpenAIClient, Task> DownloadFile(string id, string file) => client => client.GetContainerClient().DownloadContainerFileAsync(id, file);
}
