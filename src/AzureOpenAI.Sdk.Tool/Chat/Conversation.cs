using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Chat;

/// <summary>Asks, shows the answer while it is written, and remembers both.</summary>
internal sealed class Conversation
{
    private readonly ChatClient _client;
    private readonly AppConsole _console;
    private readonly RunningCost _cost;
    private readonly int? _maxOutput;
    private readonly List<ChatMessage> _messages = [];

    public Conversation(ChatClient client, AppConsole console, RunningCost cost, string? system, int? maxOutput)
    {
        (_client, _console, _cost, _maxOutput) = (client, console, cost, maxOutput);
        if (!string.IsNullOrEmpty(system))
        {
            _messages.Add(ChatMessage.System(system));
        }
    }

    /// <summary>Asks line after line, until the input or <c>/exit</c> ends it.</summary>
    public async Task<int> TalkAsync(TextReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            _console.Error.Write("> ");
            string? line = (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false))?.Trim();
            switch (line)
            {
                case null or "/exit" or "/quit":
                    _console.Error.WriteLine(_cost.Describe());
                    return ExitCode.Fine;
                case "":
                    break;
                case "/cost":
                    _console.Error.WriteLine(_cost.Describe());
                    break;
                case ['/', ..]:
                    _console.Error.WriteLine($"'{line.Split(' ')[0]}' is no command. There are /cost and /exit.");
                    break;
                default:
                    await TryAskAsync(line, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>Asks once. An answer that breaks off is shown as far as it came.</summary>
    public async Task<int> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        _messages.Add(ChatMessage.User(prompt));
        var options = new ChatOptions(_messages) { MaxCompletionTokens = _maxOutput };
        ChatStream stream = await _client.StreamAsync(options, cancellationToken).ConfigureAwait(false);
        await using (((IAsyncDisposable)stream).ConfigureAwait(false))
        {
            var reply = new System.Text.StringBuilder();
            ChatUsage? usage = null;
            await foreach (ChatUpdate update in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                reply.Append(update.Text);
                usage = update.Usage ?? usage;
                _console.Out.Write(update.Text);
                // Somebody reads along, also where the writer collects what goes to a pipe.
                _console.Out.Flush();
            }

            _console.Out.WriteLine();
            _console.Out.Flush();
            _messages.Add(ChatMessage.Assistant(reply.ToString()));
            _cost.Add(usage);
        }

        _console.Error.WriteLine(_cost.Describe());
        return ExitCode.Fine;
    }

    // A refused or broken answer ends the question, not the conversation.
    private async Task TryAskAsync(string prompt, CancellationToken cancellationToken)
    {
        int before = _messages.Count;
        try
        {
            await AskAsync(prompt, cancellationToken).ConfigureAwait(false);
        }
        catch (AzureOpenAIException failure)
        {
            _messages.RemoveRange(before, _messages.Count - before);
            _console.Out.WriteLine();
            _console.Error.WriteLine($"aoai: {failure.Message}");
        }
    }
}
