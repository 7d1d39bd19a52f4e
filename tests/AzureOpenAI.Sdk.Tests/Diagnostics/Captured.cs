using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection;
using Azure.Core.Diagnostics;

namespace AzureOpenAI.Sdk.Tests.Diagnostics;

/// <summary>Listens to everything that can be listened to, at its most talkative, and keeps it as text.</summary>
internal sealed class Captured : IDisposable
{
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly AzureEventSourceListener _events;
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics = new();

    internal Captured()
    {
        _events = new AzureEventSourceListener((arguments, message) => Add($"{arguments.EventName} {message} {string.Join(' ', arguments.Payload ?? new([]))}"), EventLevel.Verbose);
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _metrics.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _metrics.Start();
    }

    internal IReadOnlyCollection<string> Texts => _texts;

    internal void Add(string text) => _texts.Enqueue(text);

    /// <summary>Takes in all texts of an exception, those of its private fields too: a crash dump shows them.</summary>
    internal void Add(Exception failure)
    {
        for (Exception? next = failure; next is not null; next = next.InnerException)
        {
            Add(next.ToString());
            foreach (DictionaryEntry entry in next.Data)
            {
                Add($"{entry.Key} {entry.Value}");
            }

            for (Type? type = next.GetType(); type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => field.FieldType == typeof(string)))
                {
                    Add($"{field.Name} {field.GetValue(next)}");
                }
            }
        }
    }

    public void Dispose()
    {
        _events.Dispose();
        _activities.Dispose();
        _metrics.Dispose();
    }

    private void Add(Activity activity)
        => Add($"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} "
            + string.Join(' ', activity.Events.SelectMany(item => item.Tags.Select(tag => $"{item.Name} {tag}"))));

    private void Add<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => Add(string.Create(CultureInfo.InvariantCulture, $"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
}
