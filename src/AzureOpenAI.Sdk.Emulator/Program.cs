return await AzureOpenAI.Sdk.Emulator.CommandLine.EmulatorProgram.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
