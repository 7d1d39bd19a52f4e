namespace AzureOpenAI.Sdk.Routing;

/// <summary>A caller's value that becomes one part of a path: a deployment's name, a file's id.</summary>
internal static class PathValue
{
    private const int LongestValue = 512;

    /// <summary>Checks a value and escapes it.</summary>
    /// <exception cref="ArgumentException">The value would change the path that it stands in.</exception>
    internal static string Escape(string value, string what)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"The {what} must not be empty.", what);
        }

        if (value.Length > LongestValue)
        {
            throw new ArgumentException($"The {what} has {value.Length} characters; the longest that the service can have is {LongestValue}.", what);
        }

        if (value is "." or "..")
        {
            throw new ArgumentException($"The {what} must not be '.' or '..': it would leave its place in the path.", what);
        }

        foreach (char c in value)
        {
            // A gateway may undo one layer of escapes, so that a percent sign becomes what it stands for.
            if (c is '/' or '\\' or '?' or '#' or '%' || char.IsControl(c) || char.IsSurrogate(c))
            {
                throw new ArgumentException($"The {what} holds a '/', '\\', '?', '#', '%' or control character, which no {what} has.", what);
            }
        }

        return Uri.EscapeDataString(value);
    }
}
