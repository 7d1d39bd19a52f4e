using NUnit.Framework;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>Finds facts about the service that lie beside the repository on some machines: specifications, recordings, measured counts.</summary>
public static class SharedFacts
{
    /// <summary>Gets the path of a file, or ends the test as ignored, with the reason, where there is none.</summary>
    public static string RequirePath(string name)
    {
        string? path = FindPath(name);
        if (path is null)
        {
            Assert.Ignore($"'{name}' is not on this machine: the folder 'shared' beside the repository is missing.");
        }

        return path!;
    }

    private static string? FindPath(string name)
    {
        string path = Path.Combine(Repository.Root, "..", "shared", name);
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
