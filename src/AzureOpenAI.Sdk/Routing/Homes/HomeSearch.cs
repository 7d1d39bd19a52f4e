namespace AzureOpenAI.Sdk.Routing;

/// <summary>Finds the one resource that keeps all that a request names. It allocates nothing.</summary>
internal struct HomeSearch(HomeMap homes)
{
    private string? _found;

    /// <summary>Gets the resource; null when the request names nothing whose home is known.</summary>
    internal Uri? Home { readonly get; private set; }

    /// <summary>Gets the first id whose home would have to be known and is not; null when there is none.</summary>
    internal string? Unknown { readonly get; private set; }

    /// <summary>Gets since when the newest of the ids is known; 0 when that was told by somebody else.</summary>
    internal long Newest { readonly get; private set; }

    /// <summary>Names an id that only its own resource can read.</summary>
    /// <exception cref="InvalidOperationException">Another id of the same request is kept by another resource.</exception>
    internal void Must(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return;
        }

        Uri? home = homes.Find(id!, out long since);
        Newest = Math.Max(Newest, since);
        if (home is null)
        {
            Unknown ??= id;
        }
        else if (Home is null)
        {
            (Home, _found) = (home, id);
        }
        else if (Home != home)
        {
            throw new InvalidOperationException(
                $"'{_found}' is kept by {Home.Host} and '{id}' by {home.Host}, and a request goes to one resource. Upload or make both at the same one; nothing was sent.");
        }
    }

    /// <summary>Names ids that only their own resource can read.</summary>
    internal void Must(IReadOnlyList<string> ids)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            Must(ids[i]);
        }
    }

    /// <summary>Names an id that tells where the request is understood best, and that may be sent elsewhere when nobody knows it.</summary>
    internal void May(string? id)
    {
        if (Home is null && !string.IsNullOrEmpty(id) && homes.Find(id!) is { } home)
        {
            (Home, _found) = (home, id);
        }
    }
}
