namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>How pay-as-you-go counts a call on arrival.</summary>
internal enum CostMode
{
    /// <summary>A quarter of the prompt's characters, and the most tokens that the answer may have: what the service was seen to do.</summary>
    Azure,

    /// <summary>The most tokens that the answer may have, or 16, and nothing for the prompt: the rule of Microsoft's API simulator.</summary>
    Simulator,
}
