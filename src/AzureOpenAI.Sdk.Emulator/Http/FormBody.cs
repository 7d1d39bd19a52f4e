using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Reads a request whose body is multipart/form-data, part by part and in memory: nothing goes to a disk.</summary>
internal static class FormBody
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the fields into a JSON object, and the files beside it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="maxBytes">How long the body may be.</param>
    /// <param name="literals">The fields that are numbers or flags, as <see cref="FormFields"/> takes them: a form writes all
    /// values as texts.</param>
    /// <exception cref="Refusal">400 or 413: no form, a broken one, or too large.</exception>
    internal static async Task<RequestBody> ReadAsync(HttpContext context, int maxBytes, HashSet<string> literals)
    {
        var boundary = Boundary(context.Request);
        RequestBody.CheckLength(context.Request, maxBytes);
        var fields = new FormFields(literals);
        var files = new List<FormFile>();
        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body);
            while (await reader.ReadNextSectionAsync(context.RequestAborted).ConfigureAwait(false) is { } section)
                await ReadAsync(section, fields, files, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw RequestBody.TooLarge(maxBytes);
        }
        catch (Exception error) when (error is InvalidDataException or DecoderFallbackException
            || (error is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            throw Broken("its parts do not end where the boundary says, or a text is no UTF-8");
        }

        return Join(fields.Root, files);
    }

    private static string Boundary(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            throw RequestBody.WrongContentType(request, "multipart/form-data");
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return StringSegment.IsNullOrEmpty(boundary) ? throw Broken("the content type has no boundary") : boundary.Value!;
    }

    private static async Task ReadAsync(MultipartSection section, FormFields fields, List<FormFile> files, CancellationToken aborted)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            || StringSegment.IsNullOrEmpty(HeaderUtilities.RemoveQuotes(disposition.Name)))
        {
            throw Broken("a part has no name");
        }

        var bytes = new MemoryStream();
        await section.Body.CopyToAsync(bytes, aborted).ConfigureAwait(false);
        var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value!;
        if (disposition.IsFileDisposition())
            files.Add(new(name.EndsWith("[]", StringComparison.Ordinal) ? name[..^2] : name, FileName(disposition), section.ContentType, content));
        else
            fields.Add(name, StrictUtf8.GetString(content.Span));
    }

    private static string FileName(ContentDispositionHeaderValue disposition) => StringSegment.IsNullOrEmpty(disposition.FileNameStar)
        ? HeaderUtilities.RemoveQuotes(disposition.FileName).ToString()
        : disposition.FileNameStar.ToString();

    private static RequestBody Join(JsonObject fields, List<FormFile> files)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(fields);
        return new(json, JsonDocument.Parse(json), files);
    }

    private static Refusal Broken(string why) => Refusal.Request($"Could not parse multipart form: {why}.");
}
