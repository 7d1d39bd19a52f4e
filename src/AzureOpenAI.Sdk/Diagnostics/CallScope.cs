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

    internal CallScope(Call call, Uri endpoint, TimeProvider time, CallWatch? watch = null)
    {
        (_call, _time, _watch) = (call, time, watch);
        _tags = new TagList
        {
            { "gen_ai.operation.name", call.Route.Operation.Name },
            { "gen_ai.provider.name", "azure.ai.openai" },
            { "server.address", endpoint.Host },
            { "server.port", endpoint.Port },
        };
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
            TagList tags = _tags;
            if (_error is not null)
            {
                tags.Add("error.type", _error);
            }

            Telemetry.Duration.Record(_time.GetElapsedTime(_call.Started).TotalSeconds, tags);
        }

        _activity?.SetTag("azure_openai.attempts", _call.Attempts);
        _activity?.Dispose();
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
            TagList tags = _tags;
            tags.Add("gen_ai.token.type", kind);
            Telemetry.Tokens.Record(count, tags);
        }
    }
}
