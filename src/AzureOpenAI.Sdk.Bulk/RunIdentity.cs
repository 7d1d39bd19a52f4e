using System.Security.Cryptography;
using System.Text;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>What tells one run from another, in a form that shows nothing of it.</summary>
internal static class RunIdentity
{
    public static string Of(string name) => Of(new MemoryStream(Encoding.UTF8.GetBytes(name)));

    /// <summary>The identity of a file is what is in it.</summary>
    public static string Of(Stream content)
    {
#if NET
        return Convert.ToHexString(SHA256.HashData(content));
#else
        using SHA256 sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(content)).Replace("-", "");
#endif
    }
}
