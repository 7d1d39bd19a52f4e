namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Where a telephone call is handed on to.</summary>
public sealed class RealtimeReferOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(RealtimeReferOptions));

    /// <summary>Gets or sets the address, such as <c>tel:+14155550123</c> or <c>sip:agent@example.com</c>.</summary>
    public string? TargetUri { get; set; }

    internal RealtimeReferOptions Validated()
    {
        Rules.That(!string.IsNullOrEmpty(TargetUri) || AdditionalProperties is not null, nameof(TargetUri), "is missing. Say where the call goes, for example tel:+14155550123.");
        return this;
    }
}
