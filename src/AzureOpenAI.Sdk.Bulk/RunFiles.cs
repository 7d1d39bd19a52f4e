using System.Runtime.InteropServices;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>The files of a run, each of which must be another.</summary>
internal static class RunFiles
{
    /// <summary>Throws before anything is sent when a name is missing, or one file would be written over another.</summary>
    /// <exception cref="ArgumentException">Two of the names are the same, or one is empty.</exception>
    public static void Check(string inputPath, string journalPath, string? outputPath)
    {
        Require.NotEmpty(inputPath);
        Require.NotEmpty(journalPath);
        RequireOther(inputPath, journalPath, nameof(journalPath));
        if (outputPath is not null)
        {
            Require.NotEmpty(outputPath);
            RequireOther(inputPath, outputPath, nameof(outputPath));
            RequireOther(journalPath, outputPath, nameof(outputPath));
        }
    }

    /// <summary>Throws when two names are of the same file.</summary>
    public static void RequireOther(string path, string other, string name)
    {
        StringComparison comparison = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (string.Equals(Path.GetFullPath(path), Path.GetFullPath(other), comparison))
        {
            throw new ArgumentException($"'{name}' names a file that the run reads, and would write over it. Name another one.", name);
        }
    }
}
