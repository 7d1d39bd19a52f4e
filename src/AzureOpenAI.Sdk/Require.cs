using System.Runtime.CompilerServices;

namespace AzureOpenAI.Sdk;

/// <summary>Guards for arguments: each says which argument is wrong and what to do.</summary>
internal static class Require
{
    internal static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class
        => value ?? throw new ArgumentNullException(name);

    internal static string NotEmpty(string? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        return value.Length == 0 ? throw new ArgumentException($"'{name}' must not be empty.", name) : value;
    }
}
