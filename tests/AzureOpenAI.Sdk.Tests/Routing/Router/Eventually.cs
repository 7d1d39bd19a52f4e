namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Waits for what another thread is about to do. It fails only when that never comes.</summary>
internal static class Eventually
{
    internal static async Task True(Func<bool> condition)
    {
        for (int i = 0; i < 4_000 && !condition(); i++)
        {
            await Task.Delay(5);
        }

        Assert.That(condition(), Is.True);
    }
}
