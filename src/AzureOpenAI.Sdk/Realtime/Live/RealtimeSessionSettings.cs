namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How the socket of a session is kept.</summary>
public sealed class RealtimeSessionSettings
{
    private static readonly OptionRules Rules = new(nameof(RealtimeSessionSettings));

    /// <summary>Gets or sets how often the service is asked whether it is there.</summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets or sets how long its answer is waited for before the session counts as broken.</summary>
    /// <value>The default is 20 seconds. Only on .NET 10 and later; elsewhere the network must notice.</value>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets or sets how long closing waits for the service to close as well.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets whether the session remembers its items, so that another can go on from it.</summary>
    /// <value>The default is <see langword="true"/>. Sound is never kept.</value>
    public bool KeepsHistory { get; set; } = true;

    internal RealtimeSessionSettings Validated()
    {
        Check(KeepAliveInterval, nameof(KeepAliveInterval));
        Check(KeepAliveTimeout, nameof(KeepAliveTimeout));
        Check(CloseTimeout, nameof(CloseTimeout));
        return (RealtimeSessionSettings)MemberwiseClone();
    }

    private static void Check(TimeSpan time, string option)
        => Rules.That(time > TimeSpan.Zero && time <= TimeSpan.FromDays(1), option, "must be a time that passes, at most a day.");
}
