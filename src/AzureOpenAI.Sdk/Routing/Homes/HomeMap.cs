using System.Collections.Concurrent;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>Remembers which resource keeps an id: at least the last 50,000 that were made or asked for.</summary>
internal sealed class HomeMap
{
    internal const int Generation = 50_000;

    private readonly object _aging = new();
    private ConcurrentDictionary<string, Uri> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Uri> _old = new(StringComparer.Ordinal);

    internal void Remember(string id, Uri endpoint)
    {
        _young[id] = endpoint;
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

    internal Uri? Find(string id)
    {
        if (_young.TryGetValue(id, out Uri? endpoint))
        {
            return endpoint;
        }

        if (_old.TryGetValue(id, out endpoint))
        {
            // What is still asked for does not grow old.
            Remember(id, endpoint);
        }

        return endpoint;
    }
}
