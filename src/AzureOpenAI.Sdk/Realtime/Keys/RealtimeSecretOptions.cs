namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What an ephemeral key is for, and how long it lives.</summary>
public sealed class RealtimeSecretOptions : WireModel
{
    // The limits of the OpenAPI document, version 2.3.0.
    private const int ShortestLife = 10;
    private const int LongestLife = 7_200;

    private static readonly OptionRules Rules = new(nameof(RealtimeSecretOptions));

    /// <summary>Gets or sets how long a session may be opened with it; 10 minutes by default.</summary>
    public RealtimeSecretExpiry? ExpiresAfter { get; set; }

    /// <summary>Gets or sets the session that it opens.</summary>
    public RealtimeOptions? Session { get; set; }

    internal RealtimeSecretOptions Validated()
    {
        Rules.That(ExpiresAfter?.Seconds is null or (>= ShortestLife and <= LongestLife), nameof(ExpiresAfter), "must be from 10 to 7,200 seconds.");
        Session?.Validated();
        return this;
    }

    internal RealtimeSecretOptions With(RealtimeOptions session)
    {
        var copy = (RealtimeSecretOptions)MemberwiseClone();
        copy.Session = session;
        return copy;
    }
}
