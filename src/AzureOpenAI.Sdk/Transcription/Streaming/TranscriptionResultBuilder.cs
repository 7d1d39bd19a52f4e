using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>Puts the updates of a stream together into the result that the plain call returns.</summary>
internal sealed class TranscriptionResultBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TranscriptionSegment> _segments = [];
    private readonly List<TranscriptionLogProb> _logProbs = [];
    private TranscriptionUpdate? _end;
    private IDictionary<string, JsonElement>? _unknown;

    internal bool IsFinished => _end is not null;

    internal void Add(TranscriptionUpdate update)
    {
        if (update.IsFinal)
        {
            _end = update;
            UnknownMembers.Merge(ref _unknown, update.AdditionalProperties);
        }
        else if (update.Type == TranscriptionUpdate.SegmentType)
        {
            _segments.Add(new TranscriptionSegment
            {
                Type = update.Type,
                Id = update.Id,
                Start = update.Start,
                End = update.End,
                Text = update.Text,
                Speaker = update.Speaker,
                AdditionalProperties = update.AdditionalProperties,
            });
        }
        else
        {
            _text.Append(update.Delta);
            _logProbs.AddRange(update.LogProbs);
        }
    }

    /// <summary>Returns the text of the end, or what had come until then: the pieces, or else the segments.</summary>
    internal TranscriptionResult Build() => new()
    {
        Text = _end?.Text ?? (_text.Length > 0 ? _text.ToString() : string.Concat(_segments.Select(static segment => segment.Text)).TrimStart()),
        Languages = _end?.Languages ?? [],
        Segments = [.. _segments],
        LogProbs = _end is { LogProbs.Count: > 0 } ? _end.LogProbs : [.. _logProbs],
        Usage = _end?.Usage,
        AdditionalProperties = _unknown,
    };
}
