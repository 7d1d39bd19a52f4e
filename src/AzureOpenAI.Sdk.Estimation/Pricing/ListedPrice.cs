namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>One price of a price table.</summary>
public sealed class ListedPrice
{
    internal ListedPrice(string model, IReadOnlyList<string> versions, DeploymentType type, IReadOnlyList<string> regions, TokenPrice price)
        => (Model, Versions, DeploymentType, Regions, Price) = (model, versions, type, regions, price);

    /// <summary>Gets the model's name.</summary>
    public string Model { get; }

    /// <summary>Gets the versions that it is for; empty for all.</summary>
    public IReadOnlyList<string> Versions { get; }

    /// <summary>Gets how the deployment is hosted.</summary>
    public DeploymentType DeploymentType { get; }

    /// <summary>Gets the regions that it is for; empty for all.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Gets the price.</summary>
    public TokenPrice Price { get; }
}
