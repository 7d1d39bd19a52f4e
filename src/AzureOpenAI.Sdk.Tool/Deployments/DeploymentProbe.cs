using AzureOpenAI.Sdk.Chat;

namespace AzureOpenAI.Sdk.Tool.Deployments;

/// <summary>
/// Asks for deployments by name. The service looks for the deployment before it reads the request, so a request with a value that it
/// never takes is answered with 404 where there is none, and is refused, at no cost, where there is one.
/// </summary>
internal static class DeploymentProbe
{
    private const int Parallel = 8;

    public static async Task<IReadOnlyList<string>> FindAsync(AzureOpenAIClient client, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        bool[] exists = new bool[names.Count];
        await System.Threading.Tasks.Parallel.ForAsync(0, names.Count, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken }, async (place, cancel) =>
            exists[place] = await ExistsAsync(client.GetChatClient(names[place]), cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. names.Where((_, place) => exists[place])];
    }

    private static async Task<bool> ExistsAsync(ChatClient deployment, CancellationToken cancellationToken)
    {
        try
        {
            await deployment.CompleteAsync(new ChatOptions([ChatMessage.Tool("no-such-call", "")]) { MaxCompletionTokens = 1 }, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AzureOpenAIException refused) when (refused.Status is 400 or 422)
        {
            return true;
        }
        catch (AzureOpenAIException missing) when (missing.Status == 404)
        {
            return false;
        }
    }
}
