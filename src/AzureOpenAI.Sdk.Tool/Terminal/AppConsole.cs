using System.Text;

namespace AzureOpenAI.Sdk.Tool.Terminal;

/// <summary>All that a command may touch of the world around it: its three streams, the environment and the user's folder.</summary>
internal sealed class AppConsole
{
    /// <summary>Gets where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Gets where errors and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gets what opens the standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Gets a value indicating whether somebody types.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Gets a value indicating whether somebody looks at what is written.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Gets a value indicating whether somebody sees errors and progress.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Gets how many characters a line of the terminal holds.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Gets what reads a variable of the environment.</summary>
    public Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>Gets the folder for what the tool keeps for the user: refreshed prices and the settings.</summary>
    public required string UserFolder { get; init; }

    /// <summary>Gets what fetches public pages; null for the network.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>Gets the clock, for prices that hold from a day on.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets a value indicating whether colours and lines may be drawn.</summary>
    public bool IsPlain => !IsOutputTerminal || !string.IsNullOrEmpty(Environment("NO_COLOR")) || Environment("TERM") == "dumb";

    /// <summary>Gets the console of this process.</summary>
    public static AppConsole OfProcess() => new()
    {
        Out = Writer(Console.OpenStandardOutput(), Console.IsOutputRedirected),
        Error = Writer(Console.OpenStandardError(), isRedirected: false),
        OpenInput = Console.OpenStandardInput,
        IsInputTerminal = !Console.IsInputRedirected,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = WidthOfTerminal(),
        Environment = System.Environment.GetEnvironmentVariable,
        UserFolder = UserFolderOfProcess(),
    };

    // The writers of System.Console look up the terminal's encoding and its key codes, which takes longer than counting a text.
    private static StreamWriter Writer(Stream stream, bool isRedirected)
        => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096) { AutoFlush = !isRedirected };

    private static int WidthOfTerminal()
    {
        if (Console.IsOutputRedirected)
        {
            return 100;
        }

        try
        {
            return Console.WindowWidth is > 20 and int width ? width : 100;
        }
        catch (IOException)
        {
            return 100;
        }
    }

    private static string UserFolderOfProcess()
    {
        string? own = System.Environment.GetEnvironmentVariable("AOAI_HOME");
        return !string.IsNullOrEmpty(own)
            ? own
            : Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.LocalApplicationData, System.Environment.SpecialFolderOption.DoNotVerify), "aoai");
    }
}
