using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>The operations of this room. Of Azure's documents, that for v1 has them.</summary>
internal static class ContainersCalls
{
    internal static ServiceOperation Create { get; } = Of("create", RequestMethod.Post, "containers", Resend.Never);

    internal static ServiceOperation Get { get; } = Of("get", RequestMethod.Get, "containers/{container id}");

    internal static ServiceOperation List { get; } = Of("list", RequestMethod.Get, "containers");

    internal static ServiceOperation Delete { get; } = Of("delete", RequestMethod.Delete, "containers/{container id}");

    internal static ServiceOperation AddFile { get; } = Of("files.create", RequestMethod.Post, "containers/{container id}/files", Resend.Never);

    internal static ServiceOperation GetFile { get; } = Of("files.get", RequestMethod.Get, "containers/{container id}/files/{file id}");

    internal static ServiceOperation ListFiles { get; } = Of("files.list", RequestMethod.Get, "containers/{container id}/files");

    internal static ServiceOperation DeleteFile { get; } = Of("files.delete", RequestMethod.Delete, "containers/{container id}/files/{file id}");

    internal static ServiceOperation DownloadFile { get; } = Of("files.content", RequestMethod.Get, "containers/{container id}/files/{file id}/content");

    private static ServiceOperation Of(string name, RequestMethod method, string path, Resend resend = Resend.Always)
        => ServiceOperation.OfResource($"containers.{name}", method, path, resend, Availability.V1Only);
}
