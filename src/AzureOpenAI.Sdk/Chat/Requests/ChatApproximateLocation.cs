namespace AzureOpenAI.Sdk.Chat;

/// <summary>A place, about.</summary>
public sealed class ChatApproximateLocation : WireModel
{
    /// <summary>Gets or sets the country, by the two letters of ISO 3166.</summary>
    public string? Country { get; set; }

    /// <summary>Gets or sets the region.</summary>
    public string? Region { get; set; }

    /// <summary>Gets or sets the city.</summary>
    public string? City { get; set; }

    /// <summary>Gets or sets the time zone, for example <c>Europe/Berlin</c>.</summary>
    public string? Timezone { get; set; }
}
