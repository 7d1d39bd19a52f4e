using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

public partial class DeploymentRouter
{
    /// <summary>From here on the service's prompt cache holds the beginning of a request: 1,024 tokens, about four bytes each.</summary>
    private const int CachedBytes = 4_096;

    /// <summary>Begins the way of a call, if its model is routed.</summary>
    internal RoutedCall? Begin(Call call, CallBody? body)
    {
        RouteTable table = Table;
        if (table.Find(call.Route.Deployment) is not { } group)
        {
            return null;
        }

        HomeSearch named = new(_homes);
        body?.Names?.Name(ref named);
        PickRequest request = new()
        {
            Operation = call.Route.Operation,
            Home = HomeIn(group, named),
            Input = InputOf(table, call, body),
            Output = body?.Asked is { } asked ? asked.OutputLimit ?? group.State.Output.Typical(group.Options.DefaultOutputTokens) : 0,
            IsUnnamed = body?.Asked is { OutputLimit: null },
            Affinity = group.Options.CacheAffinity && body is not null ? AffinityOf(body) : 0,
        };
        if (call.Settings.Routing is { } needs)
        {
            table.Apply(needs, ref request);
        }

        if (group.Options.Chooser is not null)
        {
            request.Public = new RouteRequest(group.Name)
            {
                InputTokens = request.Input,
                OutputTokens = request.Output,
                Requirements = call.Settings.Routing,
                CacheKey = body?.Asked?.CacheKey,
            };
        }

        return new RoutedCall(this, call, group.Name, table, request)
        {
            Kept = named.Newest > 0 && Clock.Now - named.Newest < KeptWait.Fresh ? new KeptWait() : null,
        };
    }

    private static long InputOf(RouteTable table, Call call, CallBody? body)
    {
        if (body is null || body.Json.IsEmpty)
        {
            return 0;
        }

        return table.Options.Estimator?.EstimateInputTokens(call.Route.Operation.Path, call.Route.Deployment!, body.Json) ?? (body.Json.Length + 3) / 4;
    }

    private static ulong AffinityOf(CallBody body)
        => body.Asked?.CacheKey is { } key ? StableHash.Of(key)
            : body.Asked is not null && body.Json.Length >= CachedBytes ? StableHash.Of(body.Json.Span.Slice(0, CachedBytes)) : 0;
}
