using System.Collections.Concurrent;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>Remembers which resource keeps an id, and since when: at least the last 50,000 that were made or asked for.</summary>
internal sealed class HomeMap
{
    internal const int Generation = 50_000;

    private readonly object _aging = new();
    private ConcurrentDictionary<string, Home> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Home> _old = new(StringComparer.Ordinal);

    internal void Remember(string id, Uri endpoint, long since = 0)
        // What is known for longer was not made now.
        => Keep(id, Look(id) is { } known && known.Endpoint == endpoint ? known : new Home(endpoint, since));

    internal Uri? Find(string id) => Find(id, out _);

    /// <summary>Finds the resource that keeps an id, and since when that is known; 0 when it was told by somebody else.</summary>
    internal Uri? Find(string id, out long since)
    {
        Home? home = Look(id);
        since = home?.Since ?? 0;
        return home?.Endpoint;
    }

    private Home? Look(string id)
    {
        if (_young.TryGetValue(id, out Home home))
        {
            return home;
        }

        if (!_old.TryGetValue(id, out home))
        {
            return null;
        }

        // What is still asked for does not grow old.
        Keep(id, home);
        return home;
    }

    private void Keep(string id, Home home)
    {
        _young[id] = home;
        if (_young.Count < Generation)
        {
            return;
        }

        lock (_aging)
        {
            if (_young.Count >= Generation)
            {
                (_old, _young) = (_young, new(StringComparer.Ordinal));
            }
        }
    }

    private readonly record struct Home(Uri Endpoint, long Since);
}
