namespace AzureOpenAI.Sdk.Tool.Settings;

/// <summary>Reads files that the user names.</summary>
internal static class InputFile
{
    public static byte[] ReadBytes(string path) => Guard(path, static path => File.ReadAllBytes(path));

    public static FileStream Open(string path)
        => Guard(path, static path => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan));

    private static T Guard<T>(string path, Func<string, T> read)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException($"'{path}' is a folder. Name a file.");
        }

        try
        {
            return read(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException($"There is no file '{path}'. Check the name and the folder.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new BadInputException($"The file '{path}' may not be read. Check its permissions.");
        }
        catch (Exception failure) when (failure is ArgumentException or PathTooLongException or NotSupportedException)
        {
            throw new BadInputException($"'{path}' can't be the name of a file.");
        }
    }
}
