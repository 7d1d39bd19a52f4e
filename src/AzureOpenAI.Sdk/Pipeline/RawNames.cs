using System.Text.Json;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Finds what a request that somebody else wrote names that a resource keeps, by the names that all requests of the service have for ids.</summary>
internal static class RawNames
{
    internal static void Of(JsonElement element, ref HomeSearch search)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Of(item, ref search);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                Of(member, ref search);
            }
        }
    }

    private static void Of(JsonProperty member, ref HomeSearch search)
    {
        if (IsOfIds(member))
        {
            Must(member.Value, ref search);
        }
        else if (!member.NameEquals("metadata"u8))
        {
            // Labels of the caller's own may have any name.
            Of(member.Value, ref search);
        }
    }

    private static bool IsOfIds(JsonProperty member)
        => member.NameEquals("file_id"u8) || member.NameEquals("file_ids"u8) || member.NameEquals("vector_store_ids"u8) || member.NameEquals("container_id"u8)
            || member.NameEquals("previous_response_id"u8) || member.NameEquals("conversation"u8)
            || (member.NameEquals("container"u8) && member.Value.ValueKind == JsonValueKind.String);

    private static void Must(JsonElement value, ref HomeSearch search)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            search.Must(value.GetString());
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Must(item, ref search);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id"u8, out JsonElement id))
        {
            Must(id, ref search);
        }
    }
}
