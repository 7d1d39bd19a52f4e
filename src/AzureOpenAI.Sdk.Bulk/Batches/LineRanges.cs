using System.Collections;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>Numbers of requests in their order, as ranges from the first to the last.</summary>
internal sealed class LineRanges : IEnumerable<long>
{
    private readonly List<(long First, long Last)> _ranges = [];

    public int Count { get; private set; }

    /// <summary>Gets the last number; -1 when there is none.</summary>
    public long Last => _ranges.Count == 0 ? -1 : _ranges[_ranges.Count - 1].Last;

    /// <summary>Adds a number, which must be above all that are in it.</summary>
    public void Add(long number)
    {
        Count++;
        if (_ranges.Count > 0 && _ranges[_ranges.Count - 1] is var end && end.Last == number - 1)
        {
            _ranges[_ranges.Count - 1] = (end.First, number);
            return;
        }

        _ranges.Add((number, number));
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("lines");
        foreach ((long first, long last) in _ranges)
        {
            writer.WriteNumberValue(first);
            writer.WriteNumberValue(last);
        }

        writer.WriteEndArray();
    }

    public static LineRanges Read(JsonElement ends)
    {
        var ranges = new LineRanges();
        for (int i = 0; i < ends.GetArrayLength(); i += 2)
        {
            (long first, long last) = (ends[i].GetInt64(), ends[i + 1].GetInt64());
            ranges._ranges.Add((first, last));
            ranges.Count += (int)(last - first + 1);
        }

        return ranges;
    }

    public IEnumerator<long> GetEnumerator()
    {
        foreach ((long first, long last) in _ranges)
        {
            for (long number = first; number <= last; number++)
            {
                yield return number;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
