namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>Takes names of models apart.</summary>
internal static class ModelName
{
    private const string TunedPrefix = "ft:";
    private const string TunedInfix = ".ft-";
    private const int DateLength = 11;

    /// <summary>Finds the model that a fine-tuned one was made from: <c>ft:BASE:team::id</c>, or <c>BASE.ft-id</c> on Azure.</summary>
    public static bool TryGetTuned(string name, out string baseName)
    {
        if (name.StartsWith(TunedPrefix, StringComparison.OrdinalIgnoreCase))
        {
            string rest = name.Substring(TunedPrefix.Length);
            int end = rest.IndexOf(':');
            baseName = end < 0 ? rest : rest.Substring(0, end);
            return baseName.Length > 0 && !baseName.Contains(TunedInfix);
        }

        int infix = name.IndexOf(TunedInfix, StringComparison.OrdinalIgnoreCase);
        baseName = infix > 0 ? name.Substring(0, infix) : "";
        return infix > 0;
    }

    /// <summary>Splits <c>NAME-yyyy-MM-dd</c>.</summary>
    public static bool TryGetDated(string name, out string undated, out string version)
    {
        undated = version = "";
        if (name.Length <= DateLength || !IsDate(name.AsSpan(name.Length - DateLength)))
        {
            return false;
        }

        undated = name.Substring(0, name.Length - DateLength);
        version = name.Substring(name.Length - DateLength + 1);
        return true;
    }

    private static bool IsDate(ReadOnlySpan<char> suffix)
    {
        for (int index = 0; index < suffix.Length; index++)
        {
            bool isDash = index is 0 or 5 or 8;
            if (isDash ? suffix[index] != '-' : suffix[index] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
