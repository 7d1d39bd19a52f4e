using System.Diagnostics;
using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Asks a model, runs what it calls, tells it the results, and so on until it calls nothing more.</summary>
internal sealed class ToolLoop(ChatClient client, ChatOptions options, ChatTools tools, ChatToolSettings settings)
{
    /// <summary>A failure's message is for the model to read, not for it to be filled with.</summary>
    private const int LongestError = 1_000;

    private readonly List<ChatMessage> _messages = [.. options.Messages];
    private readonly List<ChatToolStep> _steps = [];
    private readonly ChatUsage _usage = new();

    internal async Task<ChatToolResult> RunAsync(CancellationToken cancellationToken)
    {
        for (int round = 1; ; round++)
        {
            ChatOptions asked = options.With([.. _messages], tools.Definitions);
            if (round > 1)
            {
                // A call that must be made was made in the first round; a model that had to call again and again could never answer.
                asked.ToolChoice = asked.ToolChoice?.WithoutForce;
            }

            ChatResult reply = await client.CompleteAsync(asked, cancellationToken).ConfigureAwait(false);
            Add(reply.Usage);
            if (reply.Message is { } message)
            {
                _messages.Add(message);
            }

            if (reply.ToolCalls.Count == 0)
            {
                return Result(reply, round);
            }

            await RunAsync(reply.ToolCalls, round, cancellationToken).ConfigureAwait(false);
            if (round == settings.MaxRounds)
            {
                throw new ChatToolRoundsException(Result(reply, round));
            }
        }
    }

    /// <summary>Runs the calls of one reply, and adds their results in the order of the calls: the service wants an answer to each.</summary>
    private async Task RunAsync(IReadOnlyList<ChatToolCall> calls, int round, CancellationToken cancellationToken)
    {
        using var room = new SemaphoreSlim(settings.MaxParallel);
        // A method that blocks must not keep the others from running beside it.
        Task<ChatToolStep>[] running = calls.Count == 1
            ? [RunAsync(calls[0], round, room, cancellationToken)]
            : [.. calls.Select(call => Task.Run(() => RunAsync(call, round, room, cancellationToken), CancellationToken.None))];
        foreach (ChatToolStep step in await Task.WhenAll(running).ConfigureAwait(false))
        {
            _steps.Add(step);
            _messages.Add(ChatMessage.Tool(step.Call.Id ?? "", step.Output));
        }
    }

    private async Task<ChatToolStep> RunAsync(ChatToolCall call, int round, SemaphoreSlim room, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        using Activity? activity = Telemetry.Source.StartActivity($"execute_tool {call.ToolName}");
        activity?.SetTag("gen_ai.operation.name", "execute_tool").SetTag("gen_ai.tool.name", call.ToolName).SetTag("gen_ai.tool.call.id", call.Id);
        var watch = Stopwatch.StartNew();
        string output;
        Exception? error = null;
        try
        {
            ToolMethod? method = tools.Find(call.ToolName);
            output = method is null
                ? $"Error: there is no tool '{call.ToolName}'."
                : await method.InvokeAsync(string.IsNullOrWhiteSpace(call.Input) ? "{}" : call.Input!, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ToolArgumentsException failure)
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
        var step = new ChatToolStep(round, call, output, error, watch.Elapsed);
        settings.OnStep?.Invoke(step);
        return step;
    }

    private ChatToolResult Result(ChatResult reply, int rounds) => new(reply, [.. _messages], [.. _steps], rounds, _usage);

    private void Add(ChatUsage? usage)
    {
        _usage.PromptTokens += usage?.PromptTokens ?? 0;
        _usage.CompletionTokens += usage?.CompletionTokens ?? 0;
        _usage.TotalTokens += usage?.TotalTokens ?? 0;
    }

    private static string Short(string text) => text.Length <= LongestError ? text : text.Substring(0, LongestError);
}
