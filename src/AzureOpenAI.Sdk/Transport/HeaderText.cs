namespace AzureOpenAI.Sdk.Transport;

/// <summary>Says what may stand in a header. Anything else could end the header and begin another one.</summary>
internal static class HeaderText
{
    /// <summary>Throws when a value holds a line break, another control character or a letter outside ASCII.</summary>
    internal static void RequireValid(string name, string value)
    {
        if (name.Length == 0 || !IsToken(name))
        {
            throw new ArgumentException("A header name must be one or more letters, digits or '-'.", nameof(name));
        }

        if (!IsVisibleAscii(value))
        {
            throw new ArgumentException(
                $"The value of header '{name}' holds a control or non-ASCII character, which could forge another header. Encode it first, for example with Uri.EscapeDataString.", nameof(value));
        }
    }

#if NET8_0_OR_GREATER
    private static readonly System.Buffers.SearchValues<char> TokenCharacters =
        System.Buffers.SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    internal static bool IsVisibleAscii(string value) => value.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static bool IsToken(string name) => name.AsSpan().IndexOfAnyExcept(TokenCharacters) < 0;
#else
    internal static bool IsVisibleAscii(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsToken(string name)
    {
        foreach (char c in name)
        {
            if (c is <= ' ' or > '~' || "()<>@,;:\\\"/[]?={}".IndexOf(c) >= 0)
            {
                return false;
            }
        }

        return true;
    }
#endif
}
