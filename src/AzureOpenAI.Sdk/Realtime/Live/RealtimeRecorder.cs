using System.Text;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Follows a session by its events: what it is, what was said in it, what is being said. Safe for several threads.</summary>
internal sealed partial class RealtimeRecorder(bool keepsItems)
{
    private readonly object _lock = new();
    private readonly List<RealtimeItem> _items = [];
    private readonly Dictionary<string, StringBuilder> _partial = new(StringComparer.Ordinal);
    private readonly RealtimeUsage _usage = new() { TotalTokens = 0, InputTokens = 0, OutputTokens = 0, InputTokenDetails = new(), OutputTokenDetails = new() };

    /// <summary>The responses under way, in the order in which they began: beside that of the conversation there may be some outside of it.</summary>
    private readonly List<RealtimeResponse> _active = [];

    private RealtimeResult? _session;
    private string? _playedResponse;
    private string? _playedItem;
    private int _playedPart;
    private long _playedBytes;
    private bool _userSpoke;
    private long _eventCount;

    /// <summary>Gets the session as the service told of it last.</summary>
    internal RealtimeResult? Session
    {
        get
        {
            lock (_lock)
            {
                return _session;
            }
        }
    }

    /// <summary>Gets whether a response is under way.</summary>
    internal bool IsResponding
    {
        get
        {
            lock (_lock)
            {
                return _active.Count > 0;
            }
        }
    }

    /// <summary>Gets the response under way that began last; null when none is.</summary>
    private RealtimeResponse? Latest => _active.FindLast(static _ => true);

    internal void Apply(RealtimeServerEvent told)
    {
        lock (_lock)
        {
            _eventCount++;
            switch (told)
            {
                case RealtimeAudioDelta audio:
                    Heard(audio);
                    break;
                case RealtimeSessionCreated { Session: { } session }:
                    _session = session;
                    break;
                case RealtimeSessionUpdated { Session: { } session }:
                    _session = session;
                    break;
                case RealtimeSpeechStarted:
                    _userSpoke = true;
                    break;
                case RealtimeResponseCreated { Response: { } response }:
                    _active.Add(response);
                    _userSpoke = false;
                    break;
                case RealtimeResponseDone done:
                    Done(done.Response);
                    break;
                default:
                    if (keepsItems)
                    {
                        Follow(told);
                    }

                    break;
            }
        }
    }

    /// <summary>Takes what is there. What is being said is in it as far as it came.</summary>
    internal RealtimeHistory Snapshot()
    {
        lock (_lock)
        {
            RealtimeItem[] items = [.. _items.Select(WithPartial)];
            RealtimeResponse? unfinished = Latest is not { } active ? null : new RealtimeResponse
            {
                Id = active.Id,
                Object = active.Object,
                Status = RealtimeStatus.Incomplete,
                ConversationId = active.ConversationId,
                Metadata = active.Metadata,
                Output = [.. items.Where(item => item.Id is not null && _ofActive.Contains(item.Id))],
            };
            return new RealtimeHistory(_session, items, unfinished, Sum(new RealtimeUsage(), _usage), _eventCount);
        }
    }

    /// <summary>Says what the user is hearing, to stop it.</summary>
    /// <param name="played">How much of it was played.</param>
    internal RealtimeStop Stop(TimeSpan played)
    {
        lock (_lock)
        {
            bool isStoppedByService = _userSpoke && _session?.Detection is { IsOff: false, InterruptResponse: not false };
            long arrived = _playedBytes * 1000 / (_session?.OutputFormat ?? RealtimeAudioFormat.Pcm).BytesPerSecond;
            long heard = Math.Min(arrived, Math.Max(0, (long)played.TotalMilliseconds));
            // What is cut loses all that was written down of it, so speech that was heard to its end is left whole.
            RealtimeResponse? speaks = _active.Find(response => response.Id == _playedResponse);
            bool isCut = speaks is not null || heard < arrived;
            return new RealtimeStop(isStoppedByService ? null : (speaks ?? Latest)?.Id, isCut ? _playedItem : null, _playedPart, heard);
        }
    }

    private void Heard(RealtimeAudioDelta audio)
    {
        int part = audio.ContentIndex ?? 0;
        if (_playedItem != audio.ItemId || _playedPart != part)
        {
            (_playedResponse, _playedItem, _playedPart, _playedBytes) = (audio.ResponseId, audio.ItemId, part, 0);
        }

        _playedBytes += audio.Delta is { IsValid: true } sound ? sound.Bytes.Length : 0;
    }

    private void Done(RealtimeResponse? response)
    {
        _active.RemoveAll(active => response?.Id is null || active.Id == response.Id);
        if (_active.Count == 0)
        {
            _ofActive.Clear();
        }

        if (response?.Usage is { } usage)
        {
            Sum(_usage, usage);
        }

        if (keepsItems)
        {
            foreach (RealtimeItem item in response?.Output ?? [])
            {
                Replace(item);
            }
        }
    }

    private static RealtimeUsage Sum(RealtimeUsage into, RealtimeUsage more)
    {
        into.TotalTokens = (into.TotalTokens ?? 0) + (more.TotalTokens ?? 0);
        into.InputTokens = (into.InputTokens ?? 0) + (more.InputTokens ?? 0);
        into.OutputTokens = (into.OutputTokens ?? 0) + (more.OutputTokens ?? 0);
        RealtimeInputTokens input = into.InputTokenDetails ??= new();
        input.CachedTokens = (input.CachedTokens ?? 0) + (more.InputTokenDetails?.CachedTokens ?? 0);
        input.TextTokens = (input.TextTokens ?? 0) + (more.InputTokenDetails?.TextTokens ?? 0);
        input.ImageTokens = (input.ImageTokens ?? 0) + (more.InputTokenDetails?.ImageTokens ?? 0);
        input.AudioTokens = (input.AudioTokens ?? 0) + (more.InputTokenDetails?.AudioTokens ?? 0);
        RealtimeCachedTokens cached = input.CachedTokensDetails ??= new();
        cached.TextTokens = (cached.TextTokens ?? 0) + (more.InputTokenDetails?.CachedTokensDetails?.TextTokens ?? 0);
        cached.ImageTokens = (cached.ImageTokens ?? 0) + (more.InputTokenDetails?.CachedTokensDetails?.ImageTokens ?? 0);
        cached.AudioTokens = (cached.AudioTokens ?? 0) + (more.InputTokenDetails?.CachedTokensDetails?.AudioTokens ?? 0);
        RealtimeOutputTokens output = into.OutputTokenDetails ??= new();
        output.TextTokens = (output.TextTokens ?? 0) + (more.OutputTokenDetails?.TextTokens ?? 0);
        output.AudioTokens = (output.AudioTokens ?? 0) + (more.OutputTokenDetails?.AudioTokens ?? 0);
        return into;
    }
}
