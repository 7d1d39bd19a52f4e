using System.Diagnostics.CodeAnalysis;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>Tells by its address what a request asks for.</summary>
public static class RequestEndpoint
{
    private static readonly (string Path, RequestKind Kind)[] s_known =
    [
        ("chat/completions", RequestKind.Chat),
        ("completions", RequestKind.Completions),
        ("embeddings", RequestKind.Embeddings),
        ("responses", RequestKind.Responses),
        ("images/generations", RequestKind.ImageGeneration),
        ("images/edits", RequestKind.ImageEdit),
        ("audio/speech", RequestKind.Speech),
    ];

    /// <summary>Reads an address: an operation's path such as <c>chat/completions</c>, with the prefix of any version, as a line of a batch has it, or a whole URL.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="kind">What a request to it asks for.</param>
    /// <returns>Whether requests to it can be estimated.</returns>
    public static bool TryParse([NotNullWhen(true)] string? endpoint, out RequestKind kind)
    {
        string path = PathOf(endpoint ?? "");
        foreach ((string known, RequestKind found) in s_known)
        {
            if (path.Equals(known, StringComparison.OrdinalIgnoreCase) || path.EndsWith("/" + known, StringComparison.OrdinalIgnoreCase))
            {
                kind = found;
                return true;
            }
        }

        kind = default;
        return false;
    }

    internal static RequestKind Parse(string endpoint)
        => TryParse(Require.NotEmpty(endpoint), out RequestKind kind)
            ? kind
            : throw new ArgumentException($"'{endpoint}' is no address whose requests can be estimated. Known are {string.Join(", ", s_known.Select(static known => known.Path))}.", nameof(endpoint));

    private static string PathOf(string endpoint)
    {
        int end = endpoint.IndexOfAny(['?', '#']);
        return (end < 0 ? endpoint : endpoint.Substring(0, end)).TrimEnd('/');
    }
}
