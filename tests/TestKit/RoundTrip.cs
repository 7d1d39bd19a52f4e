using System.Text.Json;

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
    {
        try
        {
            using JsonDocument before = JsonDocument.Parse(json);
            using JsonDocument after = JsonDocument.Parse(AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<T>(json)));
            return JsonTree.FirstDifference(before.RootElement, after.RootElement, $"{name} $");
        }
        catch (JsonException failure)
        {
            return $"{name}: {failure.Message}";
        }
    }
}
