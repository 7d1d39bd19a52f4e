using Azure;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

/// <summary>A call whose request is checked against the documents of the service.</summary>
/// <param name="Operation">The operation that it calls.</param>
/// <param name="Name">How it differs from other calls of the operation, for example <c>minimal</c>.</param>
/// <param name="Send">Makes the call.</param>
internal sealed record ContractCase(ServiceOperation Operation, string Name, Func<AzureOpenAIClient, Task> Send)
{
    /// <summary>Gets the type of the options, all of whose members the cases of the operation set together; null when it has none.</summary>
    internal Type? Options { get; init; }

    /// <summary>Gets the answer that the call takes.</summary>
    internal string Reply { get; init; } = "{}";

    /// <summary>Gets what kind of answer it is.</summary>
    internal string ReplyType { get; init; } = "application/json";

    /// <summary>Makes a case whose options are written as the wire has them, without a member that the options don't know.</summary>
    internal static ContractCase Of<TOptions>(ServiceOperation operation, string name, string options, Func<AzureOpenAIClient, TOptions, Task> send)
        where TOptions : WireModel
        => new(operation, name, client => send(client, Parse<TOptions>(options))) { Options = typeof(TOptions) };

    /// <summary>Asks for one page of a list, of five at most.</summary>
    internal static async Task ReadAsync<T>(AsyncPageable<T> list, string? after = null)
        where T : notnull
    {
        await foreach (Page<T> page in list.AsPages(after, pageSizeHint: after is null ? null : 5))
        {
            Assert.That(page.Values, Is.Empty, "The answer has no items.");
        }
    }

    /// <summary>Makes the same case for an answer that is a stream of events.</summary>
    internal ContractCase WithEvents(string events = "data: [DONE]\n\n") => this with { Reply = events, ReplyType = "text/event-stream" };

    public override string ToString() => $"{Operation.Name} ({Name})";

    private static TOptions Parse<TOptions>(string json)
        where TOptions : WireModel
    {
        var options = AzureOpenAIJson.Parse<TOptions>(json);
        Assert.That(options.AdditionalProperties, Is.Null, "The case sets what the options know.");
        return options;
    }
}
