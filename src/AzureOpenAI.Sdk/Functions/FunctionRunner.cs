using System.Diagnostics;
using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Functions;

/// <summary>Runs the calls of a model's replies, some at once, and tells failures to the model rather than to the caller.</summary>
internal sealed class FunctionRunner(FunctionTools tools, FunctionRunSettings settings)
{
    /// <summary>A failure's message is for the model to read, not for it to be filled with.</summary>
    private const int LongestError = 1_000;

    /// <summary>Runs the calls of one reply.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="round">Which reply it is, from 1.</param>
    /// <param name="cancellationToken">Ends the calls, and is given to the methods.</param>
    /// <returns>The calls as they were run, in their order.</returns>
    internal async Task<IReadOnlyList<FunctionStep>> RunAsync(IReadOnlyList<FunctionCall> calls, int round, CancellationToken cancellationToken)
    {
        using var room = new SemaphoreSlim(settings.MaxParallel);
        // A method that blocks must not keep the others from running beside it.
        Task<FunctionStep>[] running = calls.Count == 1
            ? [RunAsync(calls[0], round, room, cancellationToken)]
            : [.. calls.Select(call => Task.Run(() => RunAsync(call, round, room, cancellationToken), CancellationToken.None))];
        return await Task.WhenAll(running).ConfigureAwait(false);
    }

    private async Task<FunctionStep> RunAsync(FunctionCall call, int round, SemaphoreSlim room, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        using Activity? activity = Telemetry.Source.StartActivity($"execute_tool {call.Name}");
        activity?.SetTag("gen_ai.operation.name", "execute_tool").SetTag("gen_ai.tool.name", call.Name).SetTag("gen_ai.tool.call.id", call.Id);
        var watch = Stopwatch.StartNew();
        string output;
        Exception? error = null;
        try
        {
            FunctionMethod? method = tools.Find(call.Name);
            output = method is null
                ? $"Error: there is no tool '{call.Name}'."
                : await method.InvokeAsync(string.IsNullOrWhiteSpace(call.Arguments) ? "{}" : call.Arguments!, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (FunctionArgumentsException failure)
        {
            (output, error) = ("Error: the arguments are not what the tool takes. " + Short(failure.InnerException!.Message), failure.InnerException);
        }
        catch (Exception failure) when (!settings.ThrowOnError)
        {
            (output, error) = ("Error: " + Short(failure.Message), failure);
        }
        finally
        {
            room.Release();
        }

        activity?.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        activity?.SetTag("error.type", error?.GetType().FullName);
        var step = new FunctionStep(round, call, output, error, watch.Elapsed);
        settings.OnStep?.Invoke(step);
        return step;
    }

    private static string Short(string text) => text.Length <= LongestError ? text : text.Substring(0, LongestError);
}
