using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Files;

/// <summary>The files that the emulator holds, until they are deleted or expire.</summary>
internal sealed class FileStore(TimeProvider clock, TimeSpan jobDuration)
{
    // A file is checked in half the time that a job takes.
    private const double ShareForCheck = 0.5;

    private readonly Lock _lock = new();
    private readonly List<StoredFile> _files = [];

    /// <summary>Adds a file that was sent, and will be checked.</summary>
    internal StoredFile Receive(string filename, string purpose, ReadOnlyMemory<byte> bytes, TimeSpan? lifetime, string? fault = null)
        => Add(filename, purpose, bytes, lifetime, clock.GetUtcNow() + (jobDuration * ShareForCheck), fault);

    /// <summary>Adds a file that the emulator made itself, ready to be read.</summary>
    internal StoredFile Make(string filename, string purpose, ReadOnlyMemory<byte> bytes, TimeSpan? lifetime = null)
        => Add(filename, purpose, bytes, lifetime, clock.GetUtcNow(), fault: null);

    /// <summary>Gets the files that are there now, the newest first.</summary>
    internal List<StoredFile> List()
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            _files.RemoveAll(file => file.ExpiresAt <= now);
            return [.. Enumerable.Reverse(_files)];
        }
    }

    internal StoredFile? Find(string id) => List().Find(file => file.Id == id);

    /// <exception cref="Refusal">404: there is no such file.</exception>
    internal StoredFile Get(string id)
        => Find(id) ?? throw Refusal.Request($"No such File object: {id}", "id", status: StatusCodes.Status404NotFound);

    internal void Remove(StoredFile file)
    {
        lock (_lock)
        {
            _files.Remove(file);
        }
    }

    private StoredFile Add(string filename, string purpose, ReadOnlyMemory<byte> bytes, TimeSpan? lifetime, DateTimeOffset readyAt, string? fault)
    {
        var now = clock.GetUtcNow();
        var file = new StoredFile(Ids.New("file-", 24), filename, purpose, bytes, now) { ExpiresAt = now + lifetime, ReadyAt = readyAt, Fault = fault };
        lock (_lock)
        {
            _files.Add(file);
        }

        return file;
    }
}
