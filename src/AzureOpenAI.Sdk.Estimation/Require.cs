using System.Runtime.CompilerServices;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>Guards for arguments.</summary>
internal static class Require
{
    internal static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class
        => value ?? throw new ArgumentNullException(name);
}
