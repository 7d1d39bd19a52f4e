using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>The models that can be deployed, and how.</summary>
internal static class ModelOffer
{
    /// <summary>The version that a model has whose versions are no dates.</summary>
    private const string OnlyVersion = "1";

    /// <summary>Gets the SKUs of Azure's documentation of deployment types (2026-09-21).</summary>
    internal static string[] Skus { get; } =
    [
        "Standard", "GlobalStandard", "DataZoneStandard", "ProvisionedManaged", "GlobalProvisionedManaged", "DataZoneProvisionedManaged", "GlobalBatch", "DataZoneBatch", "DeveloperTier",
    ];

    /// <summary>Gets the models, each once, in its default version.</summary>
    internal static IEnumerable<ServedModel> All => ServedModels.Names.Select(ServedModel.Find);

    /// <summary>Finds a model; null when there is no such model, or not in that version.</summary>
    internal static ServedModel? Find(string format, string name, string? version, EmulatorState state)
    {
        if (format != "OpenAI")
            return null;
        if (state.FineTuning.BaseOf(name) is { } trainedFrom)
            return TryFind(trainedFrom) is { } trained ? trained with { VersionedName = name } : null;
        return version is null || !IsDated(TryFind(name)) ? TryFind(name) : TryFind($"{name}-{version}");
    }

    /// <summary>The version of a model: the one asked for, or its own.</summary>
    internal static string VersionOf(ServedModel model, string? asked = null)
        => asked ?? (IsDated(model) ? model.VersionedName[(model.Name.Length + 1)..] : OnlyVersion);

    internal static JsonObject Capabilities(ServedModel model)
    {
        var capabilities = new JsonObject { ["area"] = "US", ["inference"] = "true" };
        capabilities[model.Kind switch
        {
            ModelKind.Chat => "chatCompletion",
            ModelKind.Embeddings => "embeddings",
            ModelKind.Completions => "completion",
            ModelKind.Images => "imageGenerations",
            ModelKind.Videos => "videoGenerations",
            ModelKind.Speech => "speech",
            _ => "audio",
        }] = "true";
        return capabilities;
    }

    internal static JsonObject Write(ServedModel model, int quota) => new()
    {
        ["format"] = "OpenAI",
        ["name"] = model.Name,
        ["version"] = VersionOf(model),
        ["isDefaultVersion"] = true,
        ["skus"] = new JsonArray([.. Skus.Select(sku => new JsonObject
        {
            ["name"] = sku,
            ["usageName"] = DeploymentSettings.UsageNameOf(sku, model.Name),
            ["capacity"] = new JsonObject { ["default"] = 1, ["minimum"] = 1, ["maximum"] = quota, ["step"] = 1 },
        })]),
        ["maxCapacity"] = quota,
        ["capabilities"] = Capabilities(model),
        ["lifecycleStatus"] = "GenerallyAvailable",
    };

    private static bool IsDated(ServedModel? model) => model is { Kind: ModelKind.Chat } && model.VersionedName.Length > model.Name.Length + 1;

    private static ServedModel? TryFind(string name)
    {
        try
        {
            return ServedModel.Find(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
