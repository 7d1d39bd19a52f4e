using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How the service notices that the user has finished, and what it does then.</summary>
public sealed class RealtimeTurnDetection : WireModel
{
    private const int ShortestIdle = 5_000;
    private const int LongestIdle = 30_000;

    /// <summary>Gets that turns are not detected: you commit the sound and ask for each response. On the wire it is <c>null</c>.</summary>
    public static RealtimeTurnDetection Off => new() { IsOff = true };

    /// <summary>Gets that turns are detected by silence.</summary>
    public static RealtimeTurnDetection ServerVad => new() { Type = RealtimeTurnDetectionKind.ServerVad };

    /// <summary>Gets that turns are detected by what is said: somebody who thinks is not interrupted.</summary>
    public static RealtimeTurnDetection SemanticVad => new() { Type = RealtimeTurnDetectionKind.SemanticVad };

    /// <summary>Gets whether turns are not detected at all.</summary>
    [JsonIgnore]
    public bool IsOff { get; private init; }

    /// <summary>Gets or sets how turns are detected.</summary>
    public RealtimeTurnDetectionKind? Type { get; set; }

    /// <summary>Gets or sets how loud speech must be, from 0 to 1; 0.5 by default. By silence alone.</summary>
    public double? Threshold { get; set; }

    /// <summary>Gets or sets how much sound before the speech belongs to it, in milliseconds; 300 by default. By silence alone.</summary>
    public int? PrefixPaddingMs { get; set; }

    /// <summary>Gets or sets how long a silence ends the turn, in milliseconds; 500 by default. By silence alone.</summary>
    public int? SilenceDurationMs { get; set; }

    /// <summary>Gets or sets whether a response begins when a turn has ended; true by default.</summary>
    public bool? CreateResponse { get; set; }

    /// <summary>Gets or sets whether a response is stopped when the user begins to speak; true by default.</summary>
    public bool? InterruptResponse { get; set; }

    /// <summary>Gets or sets after what silence the model asks whether anybody is there, in milliseconds from 5,000 to 30,000; never by default. By silence alone.</summary>
    public int? IdleTimeoutMs { get; set; }

    /// <summary>Gets or sets how soon the model takes its turn. By what is said alone.</summary>
    public RealtimeEagerness? Eagerness { get; set; }

    internal void Require(OptionRules rules, string option)
    {
        rules.That(Threshold is null or (>= 0 and <= 1), option, "has an Input.TurnDetection.Threshold that is not from 0 to 1.");
        rules.That((PrefixPaddingMs ?? 0) >= 0 && (SilenceDurationMs ?? 0) >= 0, option, "has a negative time in Input.TurnDetection.");
        rules.That(IdleTimeoutMs is null or (>= ShortestIdle and <= LongestIdle), option, "has an Input.TurnDetection.IdleTimeoutMs that is not from 5,000 to 30,000.");
    }

    /// <summary>Reads and writes it; <c>null</c> says that it is off.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : SwitchConverter<RealtimeTurnDetection>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(static () => Off, static value => value.IsOff)
        {
        }
    }
}
