using System.Collections.Concurrent;
using Orleans.Serialization;
using Orleans.Storage;

namespace AzureOpenAI.Sdk.OrleansBulk.Tests;

/// <summary>State outside the silos, as a server has it: it outlives each of them.</summary>
internal sealed class SharedStorage
{
    private readonly ConcurrentDictionary<(string Name, GrainId Grain), (byte[] State, string ETag)> _states = [];

    /// <summary>Makes what a silo reads and writes it with.</summary>
    public IGrainStorage In(Serializer serializer) => new Door(this, serializer);

    private sealed class Door(SharedStorage shared, Serializer serializer) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            if (shared._states.TryGetValue((stateName, grainId), out (byte[] State, string ETag) found))
            {
                (grainState.State, grainState.ETag, grainState.RecordExists) = (serializer.Deserialize<T>(found.State), found.ETag, true);
            }

            return Task.CompletedTask;
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            (byte[], string) written = (serializer.SerializeToArray(grainState.State), Guid.NewGuid().ToString());
            shared._states.AddOrUpdate(
                (stateName, grainId),
                written,
                (_, found) => found.ETag == grainState.ETag ? written : throw new InconsistentStateException("Somebody else has written it.", found.ETag, grainState.ETag));
            (grainState.ETag, grainState.RecordExists) = (written.Item2, true);
            return Task.CompletedTask;
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            shared._states.TryRemove((stateName, grainId), out _);
            (grainState.ETag, grainState.RecordExists) = (null!, false);
            return Task.CompletedTask;
        }
    }
}
