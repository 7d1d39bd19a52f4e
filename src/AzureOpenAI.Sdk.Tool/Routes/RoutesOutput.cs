using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Routes;

/// <summary>Shows routes and where a call would go.</summary>
internal static class RoutesOutput
{
    public static void Write(AppConsole console, IReadOnlyList<ModelStatus> models, IReadOnlyDictionary<string, DeploymentCheck> checks, bool isJson)
    {
        (string Model, int Tier, DeploymentStatus Status, DeploymentCheck? Check)[] rows = [.. from model in models
            from tier in model.Tiers.Select(static (members, number) => (members, number))
            from status in tier.members
            select (model.Model, tier.number + 1, status, checks.GetValueOrDefault(status.Label))];
        if (isJson)
        {
            JsonOutput.Write(console, json => json.WriteList("deployments", rows, row =>
            {
                json.WriteString("model", row.Model);
                json.WriteNumber("tier", row.Tier);
                json.WriteString("deployment", row.Status.Label);
                json.WriteString("kind", row.Status.Deployment.Kind.ToString());
                json.WriteNumber("weight", row.Status.Deployment.Weight);
                json.WriteAmount("tokensPerMinute", row.Status.TokensPerMinute);
                json.WriteAmount("requestsPerMinute", row.Status.RequestsPerMinute);
                json.WriteAmount("provisionedUnits", row.Status.Deployment.ProvisionedUnits);
                json.WriteString("answer", row.Check?.Answer);
            }));
            return;
        }

        bool isChecked = checks.Count > 0;
        TextTable table = isChecked
            ? new TextTable("Model", "Tier", "Deployment", "Kind", "Weight", "Limits", "Answer").Right(1, 4)
            : new TextTable("Model", "Tier", "Deployment", "Kind", "Weight", "Limits").Right(1, 4);
        foreach ((string model, int tier, DeploymentStatus status, DeploymentCheck? check) in rows)
        {
            string[] cells = [model, $"{tier}", status.Label, status.Deployment.Kind.ToString(), FormattableString.Invariant($"{status.Deployment.Weight}"), Limits(status)];
            table.Add(isChecked ? [.. cells, check is null ? "was not asked" : FormattableString.Invariant($"{check.Answer}, {check.Time.TotalMilliseconds:0} ms")] : cells);
        }

        table.Write(console);
        console.Out.WriteLine();
        console.Out.WriteLine($"{Number.Of(rows.Length)} {(rows.Length == 1 ? "deployment" : "deployments")} behind {Number.Of(models.Count)} {(models.Count == 1 ? "name" : "names")}. Nothing is wrong with the routes.");
    }

    public static void Write(AppConsole console, RouteExplanation explanation, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(console, json =>
            {
                json.WriteString("model", explanation.Model);
                json.WriteString("preferred", explanation.Preferred);
                json.WriteList("deployments", explanation.Reasons, reason =>
                {
                    json.WriteString("deployment", reason.Label);
                    json.WriteNumber("tier", reason.Tier + 1);
                    json.WriteString("standing", reason.Standing.ToString());
                });
            });
            return;
        }

        TextTable table = new TextTable("Tier", "Deployment", "").Right(0);
        foreach (RouteReason reason in explanation.Reasons)
        {
            table.Add($"{reason.Tier + 1}", reason.Label, reason.Label == explanation.Preferred ? "would be taken" : Say(reason, explanation));
        }

        table.Write(console);
        console.Out.WriteLine();
        console.Out.WriteLine(explanation.Preferred is { } label ? $"A call for {explanation.Model} would go to {label}." : $"No deployment can take a call for {explanation.Model}.");
    }

    private static string Say(RouteReason reason, RouteExplanation explanation) => reason.Standing switch
    {
        RouteStanding.Available => reason.Tier == explanation.Tier ? "may be taken, too" : "only when the tiers before it have no room",
        RouteStanding.TooLong => "its context window is too small",
        RouteStanding.Incapable => "can't do what is needed",
        RouteStanding.WrongRegion => "is in another region",
        RouteStanding.BatchOnly => "takes batches alone",
        RouteStanding.Full => "is full: the call goes past it before it is sent",
        _ => reason.Standing.ToString(),
    };

    private static string Limits(DeploymentStatus status)
    {
        List<string> limits = [];
        if (status.Deployment.ProvisionedUnits is { } units)
        {
            limits.Add($"{Number.Of(units)} PTU");
        }

        if (status.TokensPerMinute is { } tokens)
        {
            limits.Add($"{Number.Of(tokens)} TPM");
        }

        if (status.RequestsPerMinute is { } requests)
        {
            limits.Add($"{Number.Of(requests)} RPM");
        }

        return limits.Count == 0 ? "learned from the answers" : string.Join(", ", limits);
    }
}
