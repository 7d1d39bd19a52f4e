using System.Security.Cryptography;

namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>Makes ids as the service does: a prefix, then letters and digits.</summary>
internal static class Ids
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    internal static string New(string prefix, int length) => prefix + RandomNumberGenerator.GetString(Characters, length);
}
