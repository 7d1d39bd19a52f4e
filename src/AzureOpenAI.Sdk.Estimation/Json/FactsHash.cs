using System.Globalization;
using System.Security.Cryptography;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Names a table by its contents.</summary>
internal static class FactsHash
{
    public static string Of(ReadOnlySpan<byte> json)
    {
#if NET8_0_OR_GREATER
        byte[] hash = SHA256.HashData(json);
#else
        using var algorithm = SHA256.Create();
        byte[] hash = algorithm.ComputeHash(json.ToArray());
#endif
        return string.Concat(hash.Select(static one => one.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
