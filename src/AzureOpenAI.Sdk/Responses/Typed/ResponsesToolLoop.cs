using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Asks a model, runs what it calls, tells it the results, and so on until it calls nothing more.</summary>
/// <remarks>
/// A stored response is gone on from by its id, so that only the outputs are sent. One that is not stored is sent again with all its items;
/// reasoning comes along where the request includes it encrypted.
/// </remarks>
internal sealed class ResponsesToolLoop(ResponsesClient client, ResponsesOptions options, FunctionTools tools, FunctionRunSettings settings)
{
    private readonly FunctionRunner _runner = new(tools, settings);
    private readonly IReadOnlyList<ResponseTool> _tools = ResponseTool.Of(tools);
    private readonly List<ResponseItem> _items = [];
    private readonly List<FunctionStep> _steps = [];
    private long _inputTokens;
    private long _outputTokens;

    internal async Task<ResponsesToolResult> RunAsync(CancellationToken cancellationToken)
    {
        ResponsesOptions asked = options.With(options.Input, _tools);
        for (int round = 1; ; round++)
        {
            ResponsesResult reply = await client.CreateAsync(asked, cancellationToken).ConfigureAwait(false);
            _inputTokens += reply.Usage?.InputTokens ?? 0;
            _outputTokens += reply.Usage?.OutputTokens ?? 0;
            _items.AddRange(reply.Output);
            if (reply.FunctionCalls.Count == 0)
            {
                return Result(reply, round);
            }

            IReadOnlyList<FunctionStep> steps = await _runner.RunAsync([.. reply.FunctionCalls.Select(static call => new FunctionCall(call.CallId, call.Name, call.Arguments))], round, cancellationToken).ConfigureAwait(false);
            ResponseItem[] outputs = [.. steps.Select(static step => new ResponseFunctionOutput(step.CallId, step.Output))];
            _steps.AddRange(steps);
            _items.AddRange(outputs);
            if (round == settings.MaxRounds)
            {
                throw new ResponsesToolRoundsException(Result(reply, round));
            }

            asked = Next(reply, outputs);
        }
    }

    private ResponsesOptions Next(ResponsesResult reply, ResponseItem[] outputs)
    {
        ResponsesOptions next;
        if (options.Conversation is not null)
        {
            // The conversation keeps what was said.
            next = options.With(new ResponseInput(outputs), _tools);
        }
        else if (reply.Id is { Length: > 0 } id && (reply.Store ?? options.Store) != false)
        {
            next = options.With(new ResponseInput(outputs), _tools);
            next.PreviousResponseId = id;
        }
        else
        {
            next = options.With(new ResponseInput([.. ItemsOf(options.Input), .. _items]), _tools);
        }

        // A call that must be made was made in the first round; a model that had to call again and again could never answer.
        next.ToolChoice = options.ToolChoice?.WithoutForce;
        return next;
    }

    private static IEnumerable<ResponseItem> ItemsOf(ResponseInput? input)
        => input is null ? [] : input.Text is { } text ? [ResponseItem.User(text)] : input.Items;

    private ResponsesToolResult Result(ResponsesResult reply, int rounds) => new(reply, [.. _items], [.. _steps], rounds, _inputTokens, _outputTokens);
}
