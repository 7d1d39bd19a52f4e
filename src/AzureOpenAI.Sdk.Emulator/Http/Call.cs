using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>A request on its way: where it came in and what the emulator knows.</summary>
internal sealed record Call(HttpContext Context, EmulatorState State, RouteMatch Route)
{
    internal CancellationToken Aborted => Context.RequestAborted;

    /// <summary>Takes the time that a number of tokens takes.</summary>
    internal Task WaitAsync(int tokens) => State.TokenDelay > TimeSpan.Zero
        ? Task.Delay(State.TokenDelay * tokens, State.Clock, Aborted)
        : Task.CompletedTask;
}
