using Azure.Core;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>What a request carries.</summary>
internal abstract class CallBody : RequestContent
{
    internal abstract string ContentType { get; }

    /// <summary>Gets whether it was sent, in whole or in part, and can't be sent once more.</summary>
    internal virtual bool IsSpent => false;

    /// <summary>Gets or sets the timer of the attempt that sends it, so that a long way up is not taken for a silent service.</summary>
    internal AttemptTimer? Timer { get; set; }
}
