using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;

namespace AzureOpenAI.Sdk.Emulator.ModelCatalog;

/// <summary>A model on the wire: v1 adds OpenAI's fields to Azure's.</summary>
internal static class ModelJson
{
    internal static JsonNode Write(ServedModel model, bool isV1)
    {
        var json = new JsonObject
        {
            ["status"] = "succeeded",
            ["capabilities"] = new JsonObject
            {
                ["fine_tune"] = false,
                ["inference"] = true,
                ["completion"] = model.Kind == ModelKind.Completions,
                ["chat_completion"] = model.Kind == ModelKind.Chat,
                ["embeddings"] = model.Kind == ModelKind.Embeddings,
            },
            ["lifecycle_status"] = "generally-available",
            ["id"] = model.VersionedName,
            ["created_at"] = model.Created,
            ["object"] = "model",
        };
        if (isV1)
        {
            json["created"] = model.Created;
            json["owned_by"] = "system";
        }

        return json;
    }
}
