using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>Reads JSON as a model and writes it again.</summary>
public static class RoundTrip
{
    /// <summary>Fails where the JSON that comes out is not the JSON that went in.</summary>
    public static T Check<T>(string json)
        where T : WireModel
    {
        T model = AzureOpenAIJson.Parse<T>(json);
        JsonTree.AssertEqual(json, AzureOpenAIJson.ToJson(model));
        return model;
    }

    /// <summary>Describes what is lost or refused; null when nothing is.</summary>
    public static string? Loss<T>(string name, string json)
        where T : WireModel
        => Loss(typeof(T), name, json);

    /// <inheritdoc cref="Loss{T}"/>
    public static string? Loss(Type type, string name, string json)
    {
        try
        {
            JsonTypeInfo info = AzureOpenAIJson.Options.GetTypeInfo(type);
            using JsonDocument before = JsonDocument.Parse(json);
            using JsonDocument after = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(json, info), info));
            return JsonTree.FirstDifference(before.RootElement, after.RootElement, $"{name} $");
        }
        catch (JsonException failure)
        {
            return $"{name}: {failure.Message}";
        }
    }
}
