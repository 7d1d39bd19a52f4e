namespace AzureOpenAI.Sdk.Sockets;

/// <summary>Waits that can be given up while what is waited for goes on.</summary>
internal static class WaitExtensions
{
    /// <summary>Waits for a task until a token is cancelled. The task goes on.</summary>
    internal static Task<T> UntilAsync<T>(this Task<T> task, CancellationToken cancellationToken)
#if NET8_0_OR_GREATER
        => task.WaitAsync(cancellationToken);
#else
        => task.IsCompleted || !cancellationToken.CanBeCanceled ? task : WaitAsync(task, cancellationToken);

    private static async Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(static source => ((TaskCompletionSource<bool>)source!).TrySetResult(true), cancelled))
        {
            if (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false) != task)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return await task.ConfigureAwait(false);
    }
#endif
}
