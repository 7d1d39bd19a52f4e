using System.Runtime.CompilerServices;
using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Realtime;

public partial class RealtimeSession
{
    /// <summary>
    /// Reads the events, and runs the functions that the model calls: when a response that calls some is done, they are run while reading goes on,
    /// what they return is told, and a response is asked for.
    /// </summary>
    /// <param name="tools">The functions. Tell the model of them in <see cref="RealtimeOptions.Tools"/>, with <see cref="RealtimeTool.From"/>.</param>
    /// <param name="settings">How they are run; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading and the functions: the session stays open.</param>
    /// <returns>All events, in the order in which they arrive.</returns>
    /// <exception cref="RealtimeToolRoundsException">The model went on calling for as many responses as it was allowed.</exception>
    /// <inheritdoc cref="ReceiveAsync(CancellationToken)" path="/exception"/>
    public virtual async IAsyncEnumerable<RealtimeServerEvent> ReceiveAsync(
        FunctionTools tools, FunctionRunSettings? settings = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var runner = new RealtimeFunctionRunner(this, Require.NotNull(tools), (settings ?? new()).Validated(), cancellationToken);
        IAsyncEnumerator<RealtimeServerEvent> events = ReceiveAsync(runner.Token).GetAsyncEnumerator(CancellationToken.None);
        try
        {
            while (await runner.GuardAsync(events).ConfigureAwait(false))
            {
                runner.See(events.Current);
                yield return events.Current;
            }
        }
        finally
        {
            await events.DisposeAsync().ConfigureAwait(false);
        }
    }
}
