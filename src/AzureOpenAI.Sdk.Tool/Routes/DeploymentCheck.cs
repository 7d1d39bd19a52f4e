using System.Collections.Concurrent;
using System.Diagnostics;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Tool.Routes;

/// <summary>What a deployment answers to a request that it refuses, at no cost: that it is there, that it is not, or why it can't be asked.</summary>
/// <param name="IsFine">Whether it is there and knows the credential.</param>
/// <param name="Answer">What it answered, in words.</param>
/// <param name="Time">How long the answer took.</param>
internal sealed record DeploymentCheck(bool IsFine, string Answer, TimeSpan Time)
{
    private const int Parallel = 8;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyDictionary<string, DeploymentCheck>> AllAsync(RouteOptions routes, CancellationToken cancellationToken)
    {
        var checks = new ConcurrentDictionary<string, DeploymentCheck>(StringComparer.Ordinal);
        (string Model, RouteDeployment Deployment)[] all = [.. routes.Models.SelectMany(static model => model.Value.Tiers.SelectMany(static tier => tier.Deployments).Select(deployment => (model.Key, deployment)))];
        await System.Threading.Tasks.Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken }, async (one, cancel) =>
        {
            string name = one.Deployment.Name ?? one.Model;
            checks[LabelOf(one.Deployment, name)] = await AskAsync(one.Deployment, name, cancel).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return checks;
    }

    /// <summary>Gets the label as the router has it.</summary>
    public static string LabelOf(RouteDeployment deployment, string name) => deployment.Label ?? $"{deployment.Endpoint!.Host}/{name}";

    private static async Task<DeploymentCheck> AskAsync(RouteDeployment deployment, string name, CancellationToken cancellationToken)
    {
        var options = new AzureOpenAIClientOptions(deployment.Version ?? ServiceVersion.V1) { AllowInsecureLoopback = true, Calls = { Timeout = s_patience, MaxRetries = 0 } };
        AzureOpenAIClient client = deployment.Key is { } key ? new(deployment.Endpoint!, key, options) : new(deployment.Endpoint!, deployment.Identity!, options);
        long start = Stopwatch.GetTimestamp();
        (bool IsFine, string Answer) said = await SayAsync(client.GetChatClient(name), cancellationToken).ConfigureAwait(false);
        return new(said.IsFine, said.Answer, Stopwatch.GetElapsedTime(start));
    }

    private static async Task<(bool IsFine, string Answer)> SayAsync(ChatClient deployment, CancellationToken cancellationToken)
    {
        try
        {
            await deployment.CompleteAsync(new ChatOptions([ChatMessage.Tool("no-such-call", "")]) { MaxCompletionTokens = 1 }, cancellationToken).ConfigureAwait(false);
            return (true, "answers");
        }
        catch (AzureOpenAIException refused)
        {
            return refused.Status switch
            {
                // Refused for the request itself: the deployment is there, and took the credential.
                400 or 422 => (true, "answers"),
                401 or 403 => (false, $"refuses the credential ({refused.Status})"),
                404 => (false, "is not there (404)"),
                429 => (true, "is throttled (429)"),
                0 => (false, "can't be reached"),
                int status => (false, $"fails ({status})"),
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return (false, "the identity gave no token");
        }
    }
}
