using System.CommandLine;

namespace AzureOpenAI.Sdk.Tool.LocalService;

/// <summary>The options of commands that talk to a service.</summary>
internal sealed record ServiceOptions(string? Endpoint, bool UsesEmulator)
{
    /// <summary>The options on a command line.</summary>
    internal sealed class Symbols
    {
        private readonly Option<string> _endpoint = new("--endpoint") { HelpName = "url", Description = "The resource (default: AZURE_OPENAI_ENDPOINT). Its key is read from AZURE_OPENAI_API_KEY; without one, Entra ID is used." };
        private readonly Option<bool> _emulator = new("--emulator") { Description = "Start an emulator and talk to that." };

        public void AddTo(Command command)
        {
            command.Add(_endpoint);
            command.Add(_emulator);
        }

        public ServiceOptions Read(ParseResult result)
        {
            string? endpoint = result.GetValue(_endpoint);
            bool usesEmulator = result.GetValue(_emulator);
            return endpoint is null || !usesEmulator ? new(endpoint, usesEmulator) : throw new BadInputException("--endpoint and --emulator exclude each other. Give one of them.");
        }
    }
}
