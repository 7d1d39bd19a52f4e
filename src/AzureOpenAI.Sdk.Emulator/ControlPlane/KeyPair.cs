using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>The two keys of the account. Either lets a caller in, until it is made anew.</summary>
internal sealed class KeyPair(string first)
{
    private readonly Lock _lock = new();
    private string _first = first;
    private string _second = New();

    /// <summary>Gets both keys, as they are now.</summary>
    internal (string First, string Second) Both
    {
        get
        {
            lock (_lock)
                return (_first, _second);
        }
    }

    internal void Renew(bool first)
    {
        lock (_lock)
        {
            if (first)
                _first = New();
            else
                _second = New();
        }
    }

    internal JsonObject Write()
    {
        var (one, two) = Both;
        return new() { ["key1"] = one, ["key2"] = two };
    }

    private static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
