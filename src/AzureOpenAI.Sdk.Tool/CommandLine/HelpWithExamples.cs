using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AzureOpenAI.Sdk.Tool.CommandLine;

/// <summary>The usual help, followed by lines to copy and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is AppCommand command)
        {
            output.WriteLine("Examples:");
            foreach (string example in command.Examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes: 0 fine, 1 the service or the run failed, 2 what was given can't be used.");
        return code;
    }
}
