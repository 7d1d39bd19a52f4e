namespace AzureOpenAI.Sdk.Routing;

/// <summary>Options that tell the router what it can't read from their JSON at once.</summary>
internal interface IRoutedOptions
{
    /// <summary>Gets the key that leads requests to the same prompt cache; null when there is none.</summary>
    string? CacheKey { get; }

    /// <summary>Gets how many output tokens the options allow; null when they name no limit.</summary>
    long? OutputLimit { get; }
}
