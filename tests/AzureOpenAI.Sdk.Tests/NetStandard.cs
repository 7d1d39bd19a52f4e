using System.Reflection;
using System.Runtime.Versioning;

namespace AzureOpenAI.Sdk.Tests;

/// <summary>Knows which build of the client the tests run against.</summary>
internal static class NetStandard
{
    /// <summary>Ends the test as ignored when it runs against the netstandard2.0 build, which can do less.</summary>
    internal static void Ignore(string reason)
    {
        if (typeof(AzureOpenAIClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal))
        {
            Assert.Ignore($"The netstandard2.0 build can't: {reason}.");
        }
    }
}
