namespace AzureOpenAI.Sdk;

/// <summary>The cloud for which Entra ID tokens are asked. It is found from the endpoint unless it is set.</summary>
public readonly record struct AzureOpenAIAudience
{
    private readonly string? _scope;

    /// <summary>Names an audience that has no member here.</summary>
    /// <param name="scope">The scope to ask a token for, for example <c>https://cognitiveservices.azure.com/.default</c>.</param>
    /// <exception cref="ArgumentException">The scope is empty.</exception>
    public AzureOpenAIAudience(string scope) => _scope = Require.NotEmpty(scope);

    /// <summary>Gets the audience of the public cloud.</summary>
    public static AzureOpenAIAudience AzurePublicCloud { get; } = new("https://cognitiveservices.azure.com/.default");

    /// <summary>Gets the audience of Azure Government.</summary>
    public static AzureOpenAIAudience AzureGovernment { get; } = new("https://cognitiveservices.azure.us/.default");

    /// <summary>Gets the audience of Azure in China.</summary>
    public static AzureOpenAIAudience AzureChina { get; } = new("https://cognitiveservices.azure.cn/.default");

    /// <summary>Returns the scope.</summary>
    public override string ToString() => _scope ?? AzurePublicCloud.ToString();

    /// <summary>Gets the audience of the cloud that a host belongs to.</summary>
    internal static AzureOpenAIAudience Of(Uri endpoint)
        => endpoint.IdnHost.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) ? AzureGovernment
            : endpoint.IdnHost.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) ? AzureChina
            : AzurePublicCloud;
}
