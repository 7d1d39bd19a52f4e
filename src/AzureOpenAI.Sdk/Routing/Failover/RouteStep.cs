namespace AzureOpenAI.Sdk.Routing;

/// <summary>What follows a failed attempt.</summary>
internal enum RouteStep
{
    /// <summary>The failure goes to the caller.</summary>
    Stop,

    /// <summary>Another deployment is tried.</summary>
    Next,

    /// <summary>Another deployment with a larger context window is tried, as far as there is one.</summary>
    NextOrLonger,

    /// <summary>The logical model for refused contents is asked.</summary>
    ContentFilterFallback,

    /// <summary>The logical model for long requests is asked.</summary>
    ContextLengthFallback,
}
