using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Containers;

/// <summary>The containers that were made.</summary>
internal sealed class ContainerStore
{
    private readonly Lock _lock = new();
    private readonly List<Container> _containers = [];

    internal void Add(Container container)
    {
        lock (_lock)
        {
            _containers.Add(container);
        }
    }

    /// <summary>Gets the containers, the oldest first.</summary>
    internal List<Container> List()
    {
        lock (_lock)
        {
            return [.. _containers];
        }
    }

    /// <exception cref="Refusal">404: there is no such container.</exception>
    internal Container Get(string id)
        => List().Find(container => container.Id == id) ?? throw Refusal.Request($"Container with id '{id}' not found.", "container_id", "not_found", StatusCodes.Status404NotFound);

    internal void Remove(Container container)
    {
        lock (_lock)
        {
            _containers.Remove(container);
        }
    }
}
