namespace AzureOpenAI.Sdk.Emulator;

/// <summary>What goes wrong when the emulator is told to fail.</summary>
public enum EmulatorFaultKind
{
    /// <summary>The request is answered with a status, such as 503.</summary>
    Refuse,

    /// <summary>The request is taken, and never answered.</summary>
    Hang,

    /// <summary>The connection is cut before anything is answered.</summary>
    Reset,

    /// <summary>The answer begins late.</summary>
    Delay,

    /// <summary>The answer breaks off: a stream after some events, any other in its middle.</summary>
    Break,
}
