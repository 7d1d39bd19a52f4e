using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>Reads what is asked of a deployment, and refuses what the control plane refuses, with the field at fault.</summary>
internal static class DeploymentRequest
{
    private static readonly string[] UpgradeOptions = ["OnceNewDefaultVersionAvailable", "OnceCurrentVersionExpired", "NoAutoUpgrade"];

    /// <exception cref="Refusal">400: it is not fit.</exception>
    internal static DeploymentSettings Read(JsonElement root, AccountState account, EmulatorState state)
    {
        var properties = Member(root, "properties", "properties") ?? throw Invalid("properties", "The properties of the deployment are missing.");
        var model = Member(properties, "model", "properties.model") ?? throw Invalid("properties.model", "The model of the deployment is missing.");
        var format = Text(model, "format", "properties.model.format") ?? throw Invalid("properties.model.format", "The format of the model is missing.");
        var name = Text(model, "name", "properties.model.name") ?? throw Invalid("properties.model.name", "The name of the model is missing.");
        var version = Text(model, "version", "properties.model.version");
        if (Text(properties, "versionUpgradeOption", "properties.versionUpgradeOption") is { } option && !UpgradeOptions.Contains(option))
            throw Invalid("properties.versionUpgradeOption", $"'{option}' is no version upgrade option. There are {string.Join(", ", UpgradeOptions)}.");

        var served = ModelOffer.Find(format, name, version, state)
            ?? throw ControlPlaneRefusal.Field(
                "DeploymentModelNotSupported", "properties.model", $"The model 'Format: {format}, Name: {name}, Version: {version}' of account deployment is not supported.");
        var (sku, capacity) = ReadSku(Member(root, "sku", "sku"), name, ModelOffer.VersionOf(served, version));
        return new(
            served,
            name,
            ModelOffer.VersionOf(served, version),
            sku,
            capacity,
            JsonNode.Parse(properties.GetRawText())!.AsObject(),
            Member(root, "tags", "tags") is { } tags ? JsonNode.Parse(tags.GetRawText())!.AsObject() : null);
    }

    /// <summary>Reads what changes about a deployment: its SKU, its labels.</summary>
    /// <exception cref="Refusal">400: it is not fit.</exception>
    internal static DeploymentSettings ReadPatch(JsonElement root, DeploymentSettings settings)
    {
        foreach (var member in root.EnumerateObject().Where(member => member.Name is not ("sku" or "tags")))
            throw Invalid(member.Name, $"'{member.Name}' can't be changed by PATCH. Put the whole deployment.");

        if (Member(root, "sku", "sku") is { } given)
        {
            var (sku, capacity) = ReadSku(given, settings.ModelName, settings.Version);
            settings = settings with { Sku = sku, Capacity = capacity };
        }

        return Member(root, "tags", "tags") is { } tags ? settings with { Tags = JsonNode.Parse(tags.GetRawText())!.AsObject() } : settings;
    }

    private static (string Name, int Capacity) ReadSku(JsonElement? given, string model, string version)
    {
        if (given is not { } sku)
            throw Invalid("sku", "The SKU of the deployment is missing.");
        var name = Text(sku, "name", "sku.name") ?? throw Invalid("sku.name", "The name of the SKU is missing.");
        if (!ModelOffer.Skus.Contains(name))
            throw Invalid("sku.name", $"The specified SKU '{name}' of account deployment is not supported by the model '{model}' version '{version}'.");
        if (Fields.Find(sku, "capacity") is not { } value)
            return (name, 1);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var capacity) && capacity > 0
            ? (name, capacity)
            : throw Invalid("sku.capacity", $"The specified capacity '{value.GetRawText()}' of account deployment should be a whole number of at least 1.");
    }

    private static JsonElement? Member(JsonElement parent, string name, string path)
        => Fields.Find(parent, name) is not { } value ? null
            : value.ValueKind == JsonValueKind.Object ? value
            : throw WrongType(path, "an object");

    private static string? Text(JsonElement parent, string name, string path)
        => Fields.Find(parent, name) is not { } value ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : throw WrongType(path, "a string");

    private static Refusal WrongType(string path, string expected)
        => ControlPlaneRefusal.Field("InvalidRequestContent", path, $"The request content was invalid and could not be deserialized: {expected} was expected at '{path}'.");

    private static Refusal Invalid(string path, string message) => ControlPlaneRefusal.Field("InvalidResourceProperties", path, message);
}
