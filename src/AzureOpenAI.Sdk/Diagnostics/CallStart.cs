namespace AzureOpenAI.Sdk.Diagnostics;

/// <summary>A call that is about to be sent, for a <see cref="CallWatcher"/>.</summary>
public sealed class CallStart
{
    /// <summary>Gets what is asked for, such as <c>chat</c>: the name that spans and metrics have as well.</summary>
    public required string Operation { get; init; }

    /// <summary>Gets the operation's path, such as <c>chat/completions</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the address; null when the call is routed: where it goes is not decided yet, and each attempt may go elsewhere.</summary>
    public Uri? Uri { get; init; }

    /// <summary>Gets the deployment that is asked; null when the resource is.</summary>
    public string? Deployment { get; init; }

    /// <summary>Gets the body as it is sent, when it is JSON; empty when there is none, or it is a form. Valid only until <see cref="CallWatcher.Starting"/> returns.</summary>
    public ReadOnlyMemory<byte> JsonBody { get; init; }

    /// <summary>Names the operation; what is sent stays hidden.</summary>
    /// <returns>The type and the operation.</returns>
    public override string ToString() => $"{nameof(CallStart)} ({Operation})";
}
