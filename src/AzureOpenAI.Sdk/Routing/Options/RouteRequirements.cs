namespace AzureOpenAI.Sdk.Routing;

/// <summary>What a call needs of its deployment, and how it waits. Set it with <see cref="CallSettings.Routing"/>.</summary>
public sealed class RouteRequirements
{
    /// <summary>Gets what the deployment must be able to do, in the words of <see cref="RouteDeployment.Capabilities"/>.</summary>
    public IList<string> Capabilities { get; } = [];

    /// <summary>Gets the regions that the call may go to. Empty: all.</summary>
    public IList<string> Regions { get; } = [];

    /// <summary>Gets or sets who goes first when calls wait for room: the higher number.</summary>
    /// <value>The default is 0.</value>
    public int Priority { get; set; }

    /// <summary>Gets or sets on whose behalf the call is made: among waiting calls of one priority, keys take turns.</summary>
    /// <value>The default is <see langword="null"/>: all such calls share one turn.</value>
    public string? FairnessKey { get; set; }
}
