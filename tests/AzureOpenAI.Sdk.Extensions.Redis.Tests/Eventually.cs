using System.Diagnostics;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>Waits for what another thread or process is about to do. It fails only when that never comes.</summary>
internal static class Eventually
{
    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        for (long start = Stopwatch.GetTimestamp(); !await condition(); await Task.Delay(10))
        {
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(30)), "It never came.");
        }
    }
}
