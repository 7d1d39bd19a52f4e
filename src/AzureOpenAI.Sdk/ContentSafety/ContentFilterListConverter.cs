using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>Reads what lists or topics found, also in the form of the service's versions before 2024: the details alone, as a list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContentFilterListConverter : JsonConverter<ContentFilterListResult>
{
    /// <inheritdoc/>
    public override ContentFilterListResult? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return Nested.Read(ref reader, Wire<ContentFilterListResult>.Info);
        }

        IReadOnlyList<ContentFilterListDetail> details = Nested.Read(ref reader, Wire<IReadOnlyList<ContentFilterListDetail>>.Info)!;
        return new ContentFilterListResult { IsBareList = true, Details = details, Filtered = details.Any(detail => detail?.Filtered == true) };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ContentFilterListResult value, JsonSerializerOptions options)
    {
        if (Require.NotNull(value).IsBareList)
        {
            JsonSerializer.Serialize(writer, value.Details, Wire<IReadOnlyList<ContentFilterListDetail>>.Info);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, Wire<ContentFilterListResult>.Info);
        }
    }
}
