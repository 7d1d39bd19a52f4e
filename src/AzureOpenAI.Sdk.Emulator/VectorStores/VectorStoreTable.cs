using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Jobs;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>The vector stores that were made.</summary>
internal sealed class VectorStoreTable(TimeProvider clock, TimeSpan duration)
{
    private readonly Lock _lock = new();
    private readonly List<VectorStore> _stores = [];

    internal TimeProvider Clock => clock;

    /// <summary>Starts a clock for what takes as long as a job.</summary>
    internal JobClock NewJob() => new(clock, duration);

    internal void Add(VectorStore store)
    {
        lock (_lock)
        {
            _stores.Add(store);
        }
    }

    /// <summary>Gets the stores, the oldest first.</summary>
    internal List<VectorStore> List()
    {
        lock (_lock)
        {
            return [.. _stores];
        }
    }

    /// <exception cref="Refusal">404: there is no such store.</exception>
    internal VectorStore Get(string id) => List().Find(store => store.Id == id) ?? throw NotFound($"No vector store found with id '{id}'.");

    internal void Remove(VectorStore store)
    {
        lock (_lock)
        {
            _stores.Remove(store);
        }
    }

    internal static Refusal NotFound(string message) => Refusal.Request(message, status: StatusCodes.Status404NotFound);
}
