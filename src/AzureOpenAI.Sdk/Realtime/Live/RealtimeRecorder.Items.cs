using System.Text;

namespace AzureOpenAI.Sdk.Realtime;

internal sealed partial class RealtimeRecorder
{
    private readonly HashSet<string> _ofActive = new(StringComparer.Ordinal);

    private void Follow(RealtimeServerEvent told)
    {
        switch (told)
        {
            case RealtimeItemAdded { Item: { } item } added:
                Place(item, added.PreviousItemId);
                break;
            case RealtimeItemCreated { Item: { } item } created:
                Place(item, created.PreviousItemId);
                break;
            case RealtimeItemDone { Item: { } item } done:
                Place(item, done.PreviousItemId);
                break;
            case RealtimeOutputItemAdded { Item.Id: { } id }:
                _ofActive.Add(id);
                break;
            case RealtimeOutputItemDone { Item: { } item }:
                Replace(item);
                break;
            case RealtimeItemDeleted deleted:
                _items.RemoveAll(item => item.Id == deleted.ItemId);
                break;
            case RealtimeItemTruncated truncated:
                // The service forgets what was written down of it, since not all of it was heard.
                Change(truncated.ItemId, truncated.ContentIndex, static part => new RealtimeContentPart { Type = part.Type });
                break;
            case RealtimeTranscriptionCompleted transcribed:
                Change(transcribed.ItemId, transcribed.ContentIndex, part => RealtimeItemCopy.Part(part, transcript: transcribed.Transcript));
                break;
            case RealtimeTextDelta text:
                Add(text.ItemId, text.ContentIndex, "text", text.Delta);
                break;
            case RealtimeTranscriptDelta transcript:
                Add(transcript.ItemId, transcript.ContentIndex, "speech", transcript.Delta);
                break;
            case RealtimeArgumentsDelta arguments:
                Add(arguments.ItemId, 0, "arguments", arguments.Delta);
                break;
            default:
                break;
        }
    }

    private void Place(RealtimeItem item, string? previous)
    {
        if (Replace(item))
        {
            return;
        }

        int after = previous is null ? -1 : _items.FindLastIndex(other => other.Id == previous);
        _items.Insert(after < 0 ? _items.Count : after + 1, item);
    }

    /// <summary>Replaces an item by what is known of it now; what was written down of it stays.</summary>
    private bool Replace(RealtimeItem item)
    {
        if (item is { Id: { } id } && item.Status != RealtimeStatus.InProgress)
        {
            // An item beside the conversation has pieces as well.
            Forget(id);
        }

        int at = item.Id is null ? -1 : _items.FindLastIndex(other => other.Id == item.Id);
        if (at < 0)
        {
            return false;
        }

        if (item is RealtimeMessage now && _items[at] is RealtimeMessage before)
        {
            for (int i = 0; i < Math.Min(now.Content.Count, before.Content.Count); i++)
            {
                if (now.Content[i] is { Text: null, Transcript: null } && before.Content[i].Transcript is { } transcript)
                {
                    now = RealtimeItemCopy.With(now, i, part => RealtimeItemCopy.Part(part, transcript: transcript));
                }
            }

            item = now;
        }

        _items[at] = item;
        return true;
    }

    private void Change(string? id, int? index, Func<RealtimeContentPart, RealtimeContentPart> change)
    {
        int at = _items.FindLastIndex(item => item.Id == id);
        if (at >= 0 && _items[at] is RealtimeMessage message)
        {
            _items[at] = RealtimeItemCopy.With(message, index ?? 0, change);
            Forget(message.Id!);
        }
    }

    private void Add(string? id, int? index, string what, string? piece)
    {
        string key = FormattableString.Invariant($"{id}/{index ?? 0}/{what}");
        if (!_partial.TryGetValue(key, out StringBuilder? text))
        {
            _partial.Add(key, text = new StringBuilder());
        }

        text.Append(piece);
    }

    private void Forget(string id)
    {
        foreach (string key in _partial.Keys.Where(key => key.StartsWith(id + "/", StringComparison.Ordinal)).ToList())
        {
            _partial.Remove(key);
        }
    }

    private RealtimeItem WithPartial(RealtimeItem item)
    {
        foreach (var part in _partial.Where(part => item.Id is not null && part.Key.StartsWith(item.Id + "/", StringComparison.Ordinal)))
        {
            string[] key = part.Key.Substring(item.Id!.Length + 1).Split('/');
            int index = int.Parse(key[0], System.Globalization.CultureInfo.InvariantCulture);
            string text = part.Value.ToString();
            item = (item, key[1]) switch
            {
                (RealtimeMessage message, "text") => RealtimeItemCopy.With(message, index, old => RealtimeItemCopy.Part(old, RealtimeContentKind.OutputText, text: text)),
                (RealtimeMessage message, "speech") => RealtimeItemCopy.With(message, index, old => RealtimeItemCopy.Part(old, RealtimeContentKind.OutputAudio, transcript: text)),
                (RealtimeFunctionCall call, "arguments") => new RealtimeFunctionCall { Id = call.Id, Object = call.Object, Status = call.Status, CallId = call.CallId, Name = call.Name, Arguments = text },
                _ => item,
            };
        }

        return item;
    }
}
