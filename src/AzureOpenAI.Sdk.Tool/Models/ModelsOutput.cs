using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Models;

/// <summary>Shows models, for people and for programs.</summary>
internal static class ModelsOutput
{
    public static void WriteTable(AppConsole console, ModelTable table, IReadOnlyList<ModelFacts> models, AppSettings settings)
    {
        TextTable shown = new TextTable("Model", "Kind", "Encoding", "Window", "Output", "Images", "Price in", "Price out").Right(3, 4, 6, 7);
        foreach (ModelFacts model in models)
        {
            TokenPrice? price = PriceOf(model, settings);
            shown.Add(
                model.ToString(),
                model.Kind.ToString(),
                model.Encoding + (model.IsEncodingAssumed ? " ?" : ""),
                Limit(model.ContextWindow),
                Limit(model.MaxOutputTokens),
                model.ImageRule is null ? "" : "yes",
                Number.Price(price?.Input),
                Number.Price(price?.Output));
        }

        shown.Write(console);
        console.Out.WriteLine();
        console.Out.WriteLine($"{Number.Of(models.Count)} models, facts of {table.AsOf}; {settings.DeploymentType} prices per million tokens, of {(settings.Prices ?? PriceTable.Default).AsOf}.");
    }

    public static void WriteJson(AppConsole console, ModelTable table, IReadOnlyList<ModelFacts> models, AppSettings settings)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("asOf", table.AsOf);
            json.WriteList("models", models, model =>
            {
                TokenPrice? price = PriceOf(model, settings);
                json.WriteString("name", model.Name);
                json.WriteString("version", model.Version);
                json.WriteString("kind", model.Kind.ToString());
                json.WriteString("encoding", model.Encoding);
                json.WriteBoolean("isEncodingAssumed", model.IsEncodingAssumed);
                json.WriteAmount("contextWindow", model.ContextWindow);
                json.WriteAmount("maxInputTokens", model.MaxInputTokens);
                json.WriteAmount("maxOutputTokens", model.MaxOutputTokens);
                json.WriteBoolean("takesImages", model.ImageRule is not null);
                json.WriteAmount("inputPerMillion", price?.Input);
                json.WriteAmount("outputPerMillion", price?.Output);
                json.WriteString("currency", price?.Currency);
            });
        });

    private static TokenPrice? PriceOf(ModelFacts model, AppSettings settings)
        => settings.Estimator.TryGetPrice(model.Version is { } version ? $"{model.Name}-{version}" : model.Name, out TokenPrice? price) ? price : null;

    private static string Limit(int? tokens) => tokens is { } known ? Number.Of(known) : "";
}
