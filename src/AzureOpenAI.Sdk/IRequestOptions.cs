namespace AzureOpenAI.Sdk;

/// <summary>Options that know what the service would refuse. It lets a batch check its lines without knowing the rooms that they are of.</summary>
internal interface IRequestOptions
{
    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    /// <exception cref="ArgumentException">The message names the option and the remedy.</exception>
    void Validate();
}
