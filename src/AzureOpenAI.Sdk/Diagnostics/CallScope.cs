using System.Diagnostics;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Diagnostics;

/// <summary>Watches one call. There is none while nobody listens or watches.</summary>
internal sealed class CallScope : IDisposable
{
    private readonly Call _call;
    private readonly TimeProvider _time;
    private readonly Activity? _activity;
    private readonly TagList _tags;
    private readonly CallWatch? _watch;
    private string? _error;

    internal CallScope(Call call, TimeProvider time, CallWatch? watch = null)
    {
        (_call, _time, _watch) = (call, time, watch);
        _tags = new TagList
        {
            { "gen_ai.operation.name", call.Route.Operation.Name },
            { "gen_ai.provider.name", "azure.ai.openai" },
        };
        if (call.Routed is null)
        {
            AddServer(ref _tags);
        }

        string name = call.Route.Operation.Name;
        if (call.Route.Deployment is { } deployment)
        {
            _tags.Add("gen_ai.request.model", deployment);
            name = $"{name} {deployment}";
        }

        _activity = Telemetry.Source.StartActivity(name, ActivityKind.Client, default(ActivityContext), _tags);
    }

    /// <summary>Notes what the service says that the call used.</summary>
    internal void Done(object? result)
    {
        _watch?.Done(result);
        if (result is not IUsageReport report)
        {
            return;
        }

        _activity?.SetTag("gen_ai.response.model", report.ModelName);
        Record("input", "gen_ai.usage.input_tokens", report.InputTokenCount);
        Record("output", "gen_ai.usage.output_tokens", report.OutputTokenCount);
    }

    internal void Fail(Exception failure)
    {
        _watch?.Fail(failure);
        _error = failure is AzureOpenAIException known ? known.Category : failure.GetType().FullName;
        _activity?.SetTag("error.type", _error);
        _activity?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose()
    {
        _watch?.Close();
        if (Telemetry.Duration.Enabled)
        {
            TagList tags = Tags();
            if (_error is not null)
            {
                tags.Add("error.type", _error);
            }

            Telemetry.Duration.Record(_time.GetElapsedTime(_call.Started).TotalSeconds, tags);
        }

        _activity?.SetTag("azure_openai.attempts", _call.Attempts);
        if (_call is { Routed.Answered: { } deployment })
        {
            _activity?.SetTag("azure_openai.deployment", deployment).SetTag("server.address", _call.At.Uri.Host).SetTag("server.port", _call.At.Uri.Port);
        }

        _activity?.Dispose();
    }

    /// <summary>Gets the tags of a measurement: with the server that was reached in the end.</summary>
    private TagList Tags()
    {
        TagList tags = _tags;
        if (_call.Routed is { Answered: not null })
        {
            AddServer(ref tags);
        }

        return tags;
    }

    private void AddServer(ref TagList tags)
    {
        tags.Add("server.address", _call.At.Uri.Host);
        tags.Add("server.port", _call.At.Uri.Port);
    }

    private void Record(string kind, string tag, long? tokens)
    {
        if (tokens is not { } count)
        {
            return;
        }

        _activity?.SetTag(tag, count);
        if (Telemetry.Tokens.Enabled)
        {
            TagList tags = Tags();
            tags.Add("gen_ai.token.type", kind);
            Telemetry.Tokens.Record(count, tags);
        }
    }
}
