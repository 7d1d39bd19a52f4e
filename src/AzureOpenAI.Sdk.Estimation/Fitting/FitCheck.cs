using System.Globalization;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Holds an estimate against the limits that are known.</summary>
internal static class FitCheck
{
    public static FitResult Run(ModelFacts model, RequestEstimate estimate, int output, FitLimits limits, DeploymentType type)
    {
        List<FitFinding> findings = [];
        TokenRange input = estimate.InputTokens;
        TokenRange both = input.Add(new TokenRange(output));
        Add($"input limit of {model}", model.Serves(RequestKind.Chat) ? model.MaxInputTokens : null, input, "Drop or shorten messages, or choose a model with a larger window.");
        Add($"context window of {model}", model.ContextWindow, both, "Drop or shorten messages, or allow a shorter reply.");
        Add($"window of {model} on {type}", TypeLimits.Find(model.Name, type), both, "Drop or shorten messages, or use another deployment type.");
        Add($"longest reply of {model}", model.MaxOutputTokens, new TokenRange(output), "Allow a shorter reply.");
        Add("tokens per minute of the deployment", limits.TokensPerMinute, both, "Allow a shorter reply, or give the deployment more quota.");
        Add("input tokens that were allowed", limits.InputTokens, input, "Drop or shorten messages.");
        return new FitResult(findings);

        void Add(string name, int? limit, TokenRange tokens, string advice)
        {
            if (limit is { } most)
            {
                FitVerdict verdict = tokens.Upper <= most ? FitVerdict.Fits : tokens.Lower <= most ? FitVerdict.FitsPerhaps : FitVerdict.DoesNotFit;
                findings.Add(new FitFinding(name, most, tokens, verdict, Sentence(name, most, tokens, verdict, advice)));
            }
        }
    }

    private static string Sentence(string name, int limit, TokenRange tokens, FitVerdict verdict, string advice) => string.Format(
        CultureInfo.InvariantCulture,
        verdict switch
        {
            FitVerdict.Fits => "{0:N0} tokens are within the {1} ({2:N0}).",
            FitVerdict.FitsPerhaps => "Up to {0:N0} tokens may be {3:N0} too many for the {1} ({2:N0}). {4}",
            _ => "{0:N0} tokens are {3:N0} too many for the {1} ({2:N0}). {4}",
        },
        tokens.Upper, name, limit, (long)tokens.Upper - limit, advice);
}
