using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Whether noise is taken out of the user's sound before the model hears it, and where the microphone is.</summary>
public sealed class RealtimeNoiseReduction : WireModel
{
    /// <summary>Gets that noise stays. On the wire it is <c>null</c>.</summary>
    public static RealtimeNoiseReduction Off => new() { IsOff = true };

    /// <summary>Gets that the microphone is close, as in headphones.</summary>
    public static RealtimeNoiseReduction NearField => new() { Type = RealtimeNoiseField.Near };

    /// <summary>Gets that the microphone is far, as in a room for meetings.</summary>
    public static RealtimeNoiseReduction FarField => new() { Type = RealtimeNoiseField.Far };

    /// <summary>Gets whether noise stays.</summary>
    [JsonIgnore]
    public bool IsOff { get; private init; }

    /// <summary>Gets or sets where the microphone is.</summary>
    public RealtimeNoiseField? Type { get; set; }

    /// <summary>Reads and writes it; <c>null</c> says that it is off.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : SwitchConverter<RealtimeNoiseReduction>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(static () => Off, static value => value.IsOff)
        {
        }
    }
}
