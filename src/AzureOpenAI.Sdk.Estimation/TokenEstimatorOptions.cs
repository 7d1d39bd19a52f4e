using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Media;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>How a <see cref="TokenEstimator"/> reckons. It is read when the estimator is made; later changes have no effect.</summary>
public sealed class TokenEstimatorOptions
{
    /// <summary>Gets which model each deployment serves, such as <c>["my-chat"] = "gpt-4o"</c>. The case of names does not matter.</summary>
    public IDictionary<string, string> Deployments { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets how the deployments are hosted, which decides the price.</summary>
    /// <value>The default is <see cref="DeploymentType.GlobalStandard"/>.</value>
    public DeploymentType DeploymentType { get; set; } = DeploymentType.GlobalStandard;

    /// <summary>Gets or sets the region, such as <c>swedencentral</c>: some deployment types have a price for each.</summary>
    public string? Region { get; set; }

    /// <summary>Gets or sets the table of models.</summary>
    /// <value>The default is the one that comes with this package.</value>
    public ModelTable Models { get; set => field = Require.NotNull(value); } = ModelTable.Default;

    /// <summary>Gets or sets the table of prices.</summary>
    /// <value>The default is the one that comes with this package: public list prices.</value>
    public PriceTable Prices { get; set => field = Require.NotNull(value); } = PriceTable.Default;

    /// <summary>Gets or sets the table of what images and sound cost.</summary>
    /// <value>The default is the one that comes with this package.</value>
    public MediaTable Media { get; set => field = Require.NotNull(value); } = MediaTable.Default;

    /// <summary>Gets or sets what tells the size of an image that a request names by URL; null from it means that the size is not known.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the most that any image costs is counted. The estimator itself never fetches a URL.
    /// What is set here is called on the thread that asks for the estimate.
    /// </value>
    public Func<string, ImageDimensions?>? RemoteImageSize { get; set; }

    /// <summary>
    /// Gets or sets of how many texts of 256 characters and more the count is remembered, so that the unchanging head of a growing conversation
    /// (system prompt, tools, earlier messages) is counted once. What is kept is the hash of a text, some 100 bytes, never the text; those
    /// that were not asked for lately are forgotten.
    /// </summary>
    /// <value>The default is 4,096; 0 remembers nothing.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int RememberedTexts
    {
        get;
        set => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(RememberedTexts)} is a number of texts: 0 remembers nothing.");
    } = UsualMemory;

    internal const int UsualMemory = 4_096;

    /// <summary>Gets or sets the memory itself, which the estimator makes once.</summary>
    internal CountMemory Memory { get; set; } = new(0);

    /// <summary>Gets or sets the names of the tables, which the estimator makes once.</summary>
    internal IReadOnlyList<FactsTable> Facts { get; set; } = [];
}
