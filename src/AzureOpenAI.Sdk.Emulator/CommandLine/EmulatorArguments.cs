using System.Globalization;

namespace AzureOpenAI.Sdk.Emulator.CommandLine;

/// <summary>What stands on the command line.</summary>
internal sealed record EmulatorArguments
{
    internal const string Help = """
        A local Azure OpenAI service: chat, embeddings and models on 127.0.0.1.

          --port <number>           the port; without it a free one is taken
          --key <text>              the key to ask for (default: emulator-key)
          --deployment <name=model[,tpm=n][,rpm=n][,window=s][,ptu-tpm=n][,output-weight=n]>
                                    adds a deployment, with its limits: tokens and requests a minute, and over how
                                    many seconds requests are checked; or the tokens a minute of its provisioned
                                    units, and how many of them an output token counts for; may be repeated
          --fault <kind[,deployment=name][,from=s][,for=s][,requests=n][,status=n][,retry-after=s][,delay=ms][,events=n]>
                                    lets go wrong what you want to rehearse: refuse, hang, reset, delay or break,
                                    from so many seconds after the start and for as many; may be repeated
          --region <text>           what x-ms-region says (default: East US 2)
          --latency <ms>            how long an answer takes to begin (default: 0)
          --token-delay <ms>        how long each token of a reply takes (default: 0)
          --async-filter            streams send filter results in chunks of their own
          --quiet                   no line for each request
          --help                    this text
        """;

    internal EmulatorOptions Options { get; } = new();

    internal bool WantsHelp { get; private set; }

    internal bool IsQuiet { get; private set; }

    /// <summary>Gets what is wrong with the command line; null when nothing is.</summary>
    internal string? Error { get; private set; }

    internal static EmulatorArguments Parse(string[] args)
    {
        var parsed = new EmulatorArguments();
        for (var i = 0; i < args.Length && parsed.Error is null; i++)
        {
            if (parsed.TakeSwitch(args[i]))
                continue;
            parsed.Error = i + 1 < args.Length ? parsed.TakeValue(args[i], args[++i]) : Unknown(args[i]);
        }

        return parsed;
    }

    private static string Unknown(string name) => $"'{name}' is no option, or its value is missing.";

    private bool TakeSwitch(string name)
    {
        switch (name)
        {
            case "--help" or "-h" or "-?":
                return WantsHelp = true;
            case "--quiet":
                return IsQuiet = true;
            case "--async-filter":
                return Options.AsynchronousFilter = true;
            default:
                return false;
        }
    }

    private string? TakeValue(string name, string value)
    {
        switch (name)
        {
            case "--port" when IsNumber(value, 65535, out var port):
                Options.Port = port;
                return null;
            case "--token-delay" when IsNumber(value, 60_000, out var delay):
                Options.TokenDelay = TimeSpan.FromMilliseconds(delay);
                return null;
            case "--latency" when IsNumber(value, 600_000, out var latency):
                Options.Latency = TimeSpan.FromMilliseconds(latency);
                return null;
            case "--port" or "--token-delay" or "--latency":
                return $"'{value}' is no number that {name} can have.";
            case "--key" when value.Length > 0:
                Options.ApiKey = value;
                return null;
            case "--region" when value.Length > 0:
                Options.Region = value;
                return null;
            case "--deployment":
                return DeploymentArgument.Add(value, Options);
            case "--fault":
                return FaultArgument.Add(value, Options);
            default:
                return Unknown(name);
        }
    }

    private static bool IsNumber(string text, int most, out int number)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
