using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Asks a model, runs what it calls, tells it the results, and so on until it calls nothing more.</summary>
internal sealed class ToolLoop(ChatClient client, ChatOptions options, FunctionTools tools, FunctionRunSettings settings)
{
    private readonly List<ChatMessage> _messages = [.. options.Messages];
    private readonly FunctionRunner _runner = new(tools, settings);
    private readonly List<FunctionStep> _steps = [];
    private readonly ChatUsage _usage = new();

    internal async Task<ChatToolResult> RunAsync(CancellationToken cancellationToken)
    {
        for (int round = 1; ; round++)
        {
            ChatOptions asked = options.With([.. _messages], ChatTool.Of(tools));
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

            // The service wants an answer to each call, in their order.
            foreach (FunctionStep step in await _runner.RunAsync([.. reply.ToolCalls.Select(static call => new FunctionCall(call.Id, call.ToolName, call.Input))], round, cancellationToken).ConfigureAwait(false))
            {
                _steps.Add(step);
                _messages.Add(ChatMessage.Tool(step.CallId, step.Output));
            }

            if (round == settings.MaxRounds)
            {
                throw new ChatToolRoundsException(Result(reply, round));
            }
        }
    }

    private ChatToolResult Result(ChatResult reply, int rounds) => new(reply, [.. _messages], [.. _steps], rounds, _usage);

    private void Add(ChatUsage? usage)
    {
        _usage.PromptTokens += usage?.PromptTokens ?? 0;
        _usage.CompletionTokens += usage?.CompletionTokens ?? 0;
        _usage.TotalTokens += usage?.TotalTokens ?? 0;
    }
}
