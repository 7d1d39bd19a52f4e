using System.Reflection;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Reads the tables that come with this package.</summary>
internal static class EmbeddedData
{
    public static ReadOnlyMemory<byte> Read(string name)
    {
        using Stream stream = typeof(EmbeddedData).GetTypeInfo().Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table '{name}' is missing from the assembly. Build the package anew.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
