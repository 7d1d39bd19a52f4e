using System.Globalization;
using System.Text;
using AzureOpenAI.Sdk.Emulator.Transcription.Hearing;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Wire;

/// <summary>A transcript as plain text: bare, or as subtitles.</summary>
internal static class Subtitles
{
    internal static string Write(Transcript transcript, string format) => format switch
    {
        "srt" => Srt(transcript),
        "vtt" => Vtt(transcript),
        _ => transcript.Text + "\n",
    };

    private static string Srt(Transcript transcript)
    {
        var text = new StringBuilder();
        foreach (var segment in transcript.Segments)
            text.Append(CultureInfo.InvariantCulture, $"{segment.Index + 1}\n{Time(segment.Start, ',')} --> {Time(segment.End, ',')}\n{segment.Text}\n\n");
        return text.Append('\n').ToString();
    }

    private static string Vtt(Transcript transcript)
    {
        var text = new StringBuilder("WEBVTT\n\n");
        foreach (var segment in transcript.Segments)
            text.Append(CultureInfo.InvariantCulture, $"{Time(segment.Start, '.')} --> {Time(segment.End, '.')}\n{segment.Text}\n\n");
        return text.ToString();
    }

    private static string Time(double seconds, char point)
    {
        var time = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss}{point}{time:fff}");
    }
}
