namespace AzureOpenAI.Sdk.TestKit;

/// <summary>Finds the repository's own files.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Gets a path as it is named within the repository.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AzureOpenAI.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests don't run from within the repository.");
    }
}
