namespace AzureOpenAI.Sdk.Responses;

/// <summary>Where the user is, roughly.</summary>
public sealed class ResponseLocation : WireModel
{
    /// <summary>Gets or sets the kind, <c>approximate</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the country, as two letters.</summary>
    public string? Country { get; set; }

    /// <summary>Gets or sets the region.</summary>
    public string? Region { get; set; }

    /// <summary>Gets or sets the city.</summary>
    public string? City { get; set; }

    /// <summary>Gets or sets the time zone, such as <c>Europe/Paris</c>.</summary>
    public string? Timezone { get; set; }
}
