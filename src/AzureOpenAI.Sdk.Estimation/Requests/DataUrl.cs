using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Finds the base64 text of a data URL in the JSON itself: an image of megabytes is not copied.</summary>
internal static class DataUrl
{
    public static bool TryRead(JsonElement text, out ReadOnlySpan<byte> base64)
    {
        ReadOnlySpan<byte> url = Raw(text);
        base64 = default;
        if (!url.StartsWith("data:"u8))
        {
            return false;
        }

        int comma = url.IndexOf((byte)',');
        // Without a comma, or with another coding, it is no image that can be measured: nothing is left to read.
        base64 = comma > 0 && url.Slice(0, comma).EndsWith(";base64"u8) ? url.Slice(comma + 1) : default;
        return true;
    }

    /// <summary>Gets the UTF-8 of a text: in place, unless it holds escapes, as some writers escape the plus of base64.</summary>
    public static ReadOnlySpan<byte> Raw(JsonElement text)
    {
        ReadOnlySpan<byte> quoted = JsonMarshal.GetRawUtf8Value(text);
        ReadOnlySpan<byte> raw = quoted.Slice(1, quoted.Length - 2);
        return raw.IndexOf((byte)'\\') < 0 ? raw : Encoding.UTF8.GetBytes(Json.JsonReading.Text(text));
    }
}
