namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How a client speaks to Azure's control plane. The defaults suit production.</summary>
/// <remarks>
/// <see cref="AzureOpenAIClientOptions.Version"/> is here the version of the control plane, a date.
/// <see cref="AzureOpenAIClientOptions.Routes"/> must be empty: there is one control plane. For a cloud that is not known here, name its
/// host in <see cref="AzureOpenAIClientOptions.AllowedHosts"/> and its <see cref="AzureOpenAIClientOptions.Audience"/>.
/// </remarks>
public class DeploymentsClientOptions : AzureOpenAIClientOptions
{
    /// <summary>Creates options for the version <c>2024-10-01</c> of the control plane.</summary>
    public DeploymentsClientOptions()
        : this(new ServiceVersion("2024-10-01"))
    {
    }

    /// <summary>Creates options for a version of the control plane.</summary>
    /// <param name="version">The version of <c>Microsoft.CognitiveServices</c>, a date such as <c>2024-10-01</c> or <c>2025-04-01-preview</c>.</param>
    /// <exception cref="ArgumentException">The version is no date.</exception>
    public DeploymentsClientOptions(ServiceVersion version)
        : base(version)
    {
        if (version.Date is null)
        {
            throw new ArgumentException($"The control plane's versions are dates, such as 2024-10-01; '{version}' is one of the service itself.", nameof(version));
        }
    }

    /// <summary>Gets or sets the control plane's address.</summary>
    /// <value>
    /// The default is <c>https://management.azure.com</c>. Azure Government has <c>https://management.usgovcloudapi.net</c>, Azure in China
    /// <c>https://management.chinacloudapi.cn</c>; tokens are asked for the cloud that it belongs to.
    /// </value>
    public Uri ManagementEndpoint { get; set => field = Require.NotNull(value); } = new("https://management.azure.com");
}
