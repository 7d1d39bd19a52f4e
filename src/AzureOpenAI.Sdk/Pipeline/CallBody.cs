using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>What a request carries.</summary>
internal abstract class CallBody : RequestContent
{
    internal abstract string ContentType { get; }

    /// <summary>Gets whether it was sent, in whole or in part, and can't be sent once more.</summary>
    internal virtual bool IsSpent => false;

    /// <summary>Gets or sets where the next attempt goes, which decides how the body names the model; null: as it was written.</summary>
    internal Route? Target { get; set; }

    /// <summary>Gets the body as JSON, as it was written; empty when it is a form.</summary>
    internal virtual ReadOnlyMemory<byte> Json => default;

    /// <summary>Gets or sets what the options tell the router.</summary>
    internal IRoutedOptions? Asked { get; set; }

    /// <summary>Gets or sets what tells which ids the body names that a resource keeps; null when it can't name any.</summary>
    internal INamesKept? Names { get; set; }

    /// <summary>Gets or sets the timer of the attempt that sends it, so that a long way up is not taken for a silent service.</summary>
    internal AttemptTimer? Timer { get; set; }
}
