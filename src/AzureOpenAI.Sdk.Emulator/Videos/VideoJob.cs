using System.Globalization;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Jobs;

namespace AzureOpenAI.Sdk.Emulator.Videos;

/// <summary>A video that was asked for. What it is at any time follows from its clock.</summary>
internal sealed record VideoJob(string Id, string Model, string Prompt, string Size, int Seconds, JobClock Clock, FilterVerdict Verdict)
{
    private const double Queued = 0.2;

    // As Azure's guide to Sora has it: a day.
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    internal string? RemixedFrom { get; init; }

    internal string Status => Clock.Share < Queued ? "queued"
        : Verdict.IsFiltered ? "failed"
        : Clock.Share < 1 ? "in_progress"
        : "completed";

    internal int Width => int.Parse(Size.Split('x')[0], CultureInfo.InvariantCulture);

    internal int Height => int.Parse(Size.Split('x')[1], CultureInfo.InvariantCulture);

    /// <summary>Gets what the pictures follow from.</summary>
    internal string Seed => RemixedFrom is null ? Prompt : $"{RemixedFrom} {Prompt}";

    internal DateTimeOffset ExpiresAt => Clock.At(1) + Life;

    internal JsonObject Write()
    {
        var status = Status;
        return new()
        {
            ["id"] = Id,
            ["object"] = "video",
            ["model"] = Model,
            ["status"] = status,
            ["progress"] = status == "failed" ? 0 : (int)(Clock.Share * 100),
            ["created_at"] = Clock.Started.ToUnixTimeSeconds(),
            ["completed_at"] = status == "completed" ? Clock.At(1).ToUnixTimeSeconds() : null,
            ["expires_at"] = status == "completed" ? ExpiresAt.ToUnixTimeSeconds() : null,
            ["prompt"] = Prompt,
            ["size"] = Size,
            ["seconds"] = Seconds.ToString(CultureInfo.InvariantCulture),
            ["remixed_from_video_id"] = RemixedFrom,
            ["error"] = status == "failed"
                ? new JsonObject { ["code"] = "moderation_blocked", ["message"] = "Your request was blocked by our moderation system." }
                : null,
        };
    }
}
