using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>The body of a request, whichever way it came: its fields as a JSON object, and the files of a form.</summary>
/// <remarks><see cref="JsonBody"/> and <see cref="FormBody"/> read it; what looks at the fields need not know which.</remarks>
internal sealed class RequestBody(ReadOnlyMemory<byte> bytes, JsonDocument document, IReadOnlyList<FormFile> files) : IDisposable
{
    /// <summary>Gets the JSON of the fields; of a JSON body, exactly the bytes that were sent.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; } = bytes;

    internal JsonElement Root => document.RootElement;

    /// <summary>Gets the files in their order; none in a JSON body.</summary>
    internal IReadOnlyList<FormFile> Files { get; } = files;

    /// <summary>Finds the only file under a name.</summary>
    /// <exception cref="Refusal">400: there are several.</exception>
    internal FormFile? File(string name)
    {
        var found = Files.Where(file => file.Name == name).ToList();
        return found.Count <= 1
            ? found.FirstOrDefault()
            : throw Refusal.Request($"Duplicate parameter: '{name}'. You provided multiple values for this parameter, whereas only one is allowed.", name, "duplicate_parameter");
    }

    /// <summary>Refuses fields and files that the operation does not have: most often a typing mistake.</summary>
    /// <exception cref="Refusal">400: there is one.</exception>
    internal void CheckNames(HashSet<string> known)
    {
        Fields.CheckNames(Root, known);
        if (Files.FirstOrDefault(file => !known.Contains(file.Name)) is { } unknown)
            throw Refusal.Request($"Unrecognized request argument supplied: {unknown.Name}");
    }

    public void Dispose() => document.Dispose();

    /// <exception cref="Refusal">413: the body says that it is larger than the limit.</exception>
    internal static void CheckLength(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
            throw TooLarge(maxBytes);
    }

    internal static Refusal TooLarge(int maxBytes) => Refusal.Gateway(
        StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", $"The request body is larger than the limit of {maxBytes} bytes.");

    internal static Refusal WrongContentType(HttpRequest request, string expected) => Refusal.Request(
        $"Unsupported content type: '{request.ContentType}'. This API method only accepts '{expected}' requests.",
        code: "unsupported_content_type");
}
