namespace AzureOpenAI.Sdk.Emulator;

/// <summary>Something that goes wrong for a while, to rehearse an outage. Of several at once the first that was named is played.</summary>
/// <param name="kind">What goes wrong.</param>
public sealed class EmulatorFault(EmulatorFaultKind kind)
{
    /// <summary>Gets what goes wrong.</summary>
    public EmulatorFaultKind Kind { get; } = kind;

    /// <summary>Gets the deployment that it happens to.</summary>
    /// <value>The default is <see langword="null"/>: all of the resource, files and jobs too.</value>
    public string? Deployment { get; init; }

    /// <summary>Gets when it begins, after the start of the emulator, or after <see cref="EmulatorHost.Inject"/>.</summary>
    /// <value>On the emulator's clock. The default is zero: at once.</value>
    public TimeSpan From { get; init; }

    /// <summary>Gets how long it lasts.</summary>
    /// <value>On the emulator's clock. The default is <see cref="Timeout.InfiniteTimeSpan"/>: until it is taken away.</value>
    public TimeSpan Duration { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Gets how many requests it happens to at most.</summary>
    /// <value>The default is <see langword="null"/>: all.</value>
    public int? Requests { get; init; }

    /// <summary>Gets the status of a <see cref="EmulatorFaultKind.Refuse"/>, from 400 to 599.</summary>
    /// <value>The default is 503.</value>
    public int Status { get; init; } = 503;

    /// <summary>Gets what a <see cref="EmulatorFaultKind.Refuse"/> says in <c>retry-after</c> and <c>retry-after-ms</c>.</summary>
    /// <value>The default is <see langword="null"/>: nothing.</value>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets how late the answer of a <see cref="EmulatorFaultKind.Delay"/> begins.</summary>
    /// <value>On the emulator's clock. The default is ten seconds.</value>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how many events of a stream are sent before a <see cref="EmulatorFaultKind.Break"/>.</summary>
    /// <value>The default is 0: the stream begins, and says nothing. The first two events of a chat stream hold no text.</value>
    public int Events { get; init; }

    /// <exception cref="ArgumentException">A value makes no sense; the message names it.</exception>
    internal EmulatorFault Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(From, TimeSpan.Zero);
        if (Duration != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Duration, TimeSpan.Zero);
        if (Requests is { } requests)
            ArgumentOutOfRangeException.ThrowIfLessThan(requests, 1, nameof(Requests));
        ArgumentOutOfRangeException.ThrowIfLessThan(Status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Status, 599);
        if (RetryAfter is { } hint)
            ArgumentOutOfRangeException.ThrowIfLessThan(hint, TimeSpan.Zero, nameof(RetryAfter));
        ArgumentOutOfRangeException.ThrowIfLessThan(Delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(Events);
        return this;
    }
}
