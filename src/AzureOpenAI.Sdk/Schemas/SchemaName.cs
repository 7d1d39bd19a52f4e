namespace AzureOpenAI.Sdk.Schemas;

/// <summary>Names a schema after its type: letters, digits and underscores, at most 64, as the service takes names.</summary>
internal static class SchemaName
{
    private const int Longest = 64;

    internal static string Of(Type type)
    {
        char[] name = [.. Words(type).Where(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_').Take(Longest)];
        return name.Length == 0 ? "reply" : new string(name);
    }

    private static string Words(Type type) => type.IsGenericType
        ? type.Name.Split('`')[0] + "_" + string.Join("_", type.GetGenericArguments().Select(Words))
        : type.Name.Replace("[]", "_list");
}
