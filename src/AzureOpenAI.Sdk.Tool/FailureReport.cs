using System.Text.Json;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool;

/// <summary>Turns what was thrown into one sentence and an exit code. A stack trace is never shown.</summary>
internal static class FailureReport
{
    public static int Write(Exception failure, AppConsole console)
    {
        (int code, string message) = Describe(failure);
        console.Out.Flush();
        if (message.Length > 0)
        {
            console.Error.WriteLine($"aoai: {message}");
            console.Error.Flush();
        }

        return code;
    }

    private static (int Code, string Message) Describe(Exception failure) => failure switch
    {
        BadInputException => (ExitCode.BadInput, failure.Message),
        UnknownModelException unknown => (ExitCode.BadInput, Describe(unknown)),
        OperationCanceledException => (ExitCode.Failed, "Stopped."),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => (ExitCode.BadInput, failure.Message),
        JsonException => (ExitCode.BadInput, failure.Message),
        ArgumentException bad => (ExitCode.BadInput, WithoutParameter(bad)),
        // The reader of a pipe may leave before the end: nobody is there to read a message.
        IOException when failure.HResult == BrokenPipe => (ExitCode.Failed, ""),
        _ => (ExitCode.Failed, failure.Message),
    };

    private const int BrokenPipe = 32;

    public static string Describe(UnknownModelException unknown)
    {
        string name = unknown.ModelName.Length <= 80 ? unknown.ModelName : unknown.ModelName[..80] + "…";
        string near = unknown.Suggestions.Count > 0 ? $" Did you mean {string.Join(", ", unknown.Suggestions)}?" : "";
        string model = unknown.Suggestions.Count > 0 ? unknown.Suggestions[0] : "gpt-4o";
        return $"'{name}' is no known model.{near} If it is a deployment, say which model it serves: --map {name}={model}. "
            + "'aoai models' lists the models.";
    }

    public static string WithoutParameter(ArgumentException failure)
        => failure.ParamName is { } name ? failure.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : failure.Message;
}
