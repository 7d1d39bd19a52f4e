using System.CommandLine;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.LocalService;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Chat;

/// <summary><c>aoai chat</c>: a conversation that shows what it costs.</summary>
internal sealed class ChatCommand : AppCommand
{
    private readonly Argument<string[]> _prompt = new("prompt") { Description = "What to ask; without it, lines are read one after another.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _deployment = new("--deployment", "-d") { HelpName = "name", Description = "The deployment (default: AZURE_OPENAI_CHAT_DEPLOYMENT, then the model of the settings, then gpt-4o)." };
    private readonly Option<string> _system = new("--system") { HelpName = "text", Description = "What the model is told before the conversation." };
    private readonly Option<int?> _maxOutput = new("--max-output") { HelpName = "tokens", Description = "The longest reply." };
    private readonly ServiceOptions.Symbols _service = new();

    public ChatCommand(AppConsole console, GlobalOptions global)
        : base("chat", "Talk to a deployment, with the cost so far after each answer.", console, global)
    {
        Add(_prompt);
        Add(_deployment);
        Add(_system);
        Add(_maxOutput);
        _service.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai chat --emulator                                  # try it without an account; /cost and /exit are commands",
        "aoai chat --deployment my-chat --map my-chat=gpt-4o   # prices need the model behind the deployment",
        "aoai chat \"Name three raccoons.\" --max-output 100     # one answer",
        "git diff | aoai chat --system \"Describe this change in one line.\"",
    ];

    protected override async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        AppSettings settings = Global.Read(result, Terminal);
        string? fromEnvironment = Terminal.Environment("AZURE_OPENAI_CHAT_DEPLOYMENT") is { Length: > 0 } name ? name : null;
        string deployment = result.GetValue(_deployment) ?? fromEnvironment ?? settings.Model ?? "gpt-4o";
        string prompt = string.Join(' ', result.GetValue(_prompt) ?? []);
        if (result.GetValue(_maxOutput) is < 1)
        {
            throw new BadInputException("--max-output must be 1 or more.");
        }

        ServiceConnection service = await ServiceConnection.OpenAsync(_service.Read(result), settings, Terminal, cancellationToken).ConfigureAwait(false);
        await using (service.ConfigureAwait(false))
        {
            var cost = new RunningCost(settings, deployment);
            var conversation = new Conversation(service.Client.GetChatClient(deployment), Terminal, cost, result.GetValue(_system), result.GetValue(_maxOutput));
            if (prompt.Length > 0)
            {
                return await conversation.AskAsync(prompt, cancellationToken).ConfigureAwait(false);
            }

            return Terminal.IsInputTerminal
                ? await TalkAsync(conversation, service, deployment, cancellationToken).ConfigureAwait(false)
                : await AskInputAsync(conversation, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> TalkAsync(Conversation conversation, ServiceConnection service, string deployment, CancellationToken cancellationToken)
    {
        Terminal.Error.WriteLine($"Talking to {deployment} at {service.Description}. /cost shows the cost so far, /exit ends.");
        using var input = new StreamReader(Terminal.OpenInput());
        return await conversation.TalkAsync(input, cancellationToken).ConfigureAwait(false);
    }

    // What comes through a pipe is one prompt, so that a whole file can be asked about.
    private Task<int> AskInputAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        string piped = InputText.ReadInput(Terminal).Trim();
        return piped.Length > 0
            ? conversation.AskAsync(piped, cancellationToken)
            : throw new BadInputException("There is nothing to ask: the standard input is empty. Give a prompt.");
    }
}
