using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation.Fitting;

namespace AzureOpenAI.Sdk.Estimation;

/// <content>Whether requests fit, and making them fit.</content>
public sealed partial class TokenEstimator
{
    /// <summary>Finds whether a request fits its model's window and its deployment's limits.</summary>
    /// <param name="estimate">The request's estimate.</param>
    /// <param name="maxOutputTokens">The longest reply that the request allows; 0 when it sets none.</param>
    /// <param name="limits">The deployment's limits; null for the model's alone.</param>
    /// <returns>Each limit that is known, and how the request stands to it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reply's length is negative.</exception>
    public FitResult Fit(RequestEstimate estimate, int maxOutputTokens = 0, FitLimits? limits = null)
    {
        Require.NotNull(estimate);
        if (maxOutputTokens < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(maxOutputTokens), maxOutputTokens, "A reply can't have fewer than 0 tokens. Give 0 when the request sets no length.");
        }

        limits ??= new FitLimits();
        return FitCheck.Run(GetModel(estimate.Model.Split(' ')[0]), estimate, maxOutputTokens, limits, limits.DeploymentType ?? _options.DeploymentType);
    }

    /// <summary>Finds whether a chat request fits its model's window and its deployment's limits.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request. The length of the reply counts where it is set.</param>
    /// <param name="limits">The deployment's limits; null for the model's alone.</param>
    /// <returns>Each limit that is known, and how the request stands to it.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    public FitResult Fit(string model, ChatOptions options, FitLimits? limits = null)
        => Fit(Estimate(model, options), OutputOf(options), limits);

    /// <summary>Drops the oldest messages of a conversation until it fits. The options are left as they are.</summary>
    /// <remarks>
    /// System and developer messages, the last user's message and all that follows it are kept. A message that calls tools goes together with
    /// all its results. It fits when the upper end of the estimate does.
    /// </remarks>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request.</param>
    /// <param name="limits">The deployment's limits, or one of your own on the prompt; null for the model's alone.</param>
    /// <returns>The messages to send, which were dropped, and whether they fit now.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    public TrimResult TrimToFit(string model, ChatOptions options, FitLimits? limits = null)
    {
        JsonObject body = JsonNode.Parse(AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)))!.AsObject();
        IReadOnlyList<IReadOnlyList<int>> groups = MessageGroups.Find(options.Messages);
        TrimResult best = Without(0);

        // Fewer messages are never more tokens by much, so that halving finds the place; its neighbours are not tried one by one.
        int least = 1;
        int most = groups.Count;
        if (best.IsFitting || groups.Count == 0)
        {
            return best;
        }

        best = Without(groups.Count);
        while (best.IsFitting && least < most)
        {
            int middle = least + ((most - least) / 2);
            TrimResult tried = Without(middle);
            (least, most, best) = tried.IsFitting ? (least, middle, tried) : (middle + 1, most, best);
        }

        return best;

        TrimResult Without(int count)
        {
            HashSet<int> dropped = [.. groups.Take(count).SelectMany(static group => group)];
            var copy = (JsonObject)JsonNode.Parse(body.ToJsonString())!;
            var messages = (JsonArray)copy["messages"]!;
            foreach (int index in dropped.OrderByDescending(static index => index))
            {
                messages.RemoveAt(index);
            }

            RequestEstimate estimate = EstimateJson(RequestKind.Chat, System.Text.Encoding.UTF8.GetBytes(copy.ToJsonString()), model);
            return new TrimResult(
                [.. options.Messages.Where((_, index) => !dropped.Contains(index))], [.. dropped.OrderBy(static index => index)], estimate, Fit(estimate, OutputOf(options), limits));
        }
    }

    private static int OutputOf(ChatOptions options) => Math.Max(0, Require.NotNull(options).MaxCompletionTokens ?? options.MaxTokens ?? 0);
}
