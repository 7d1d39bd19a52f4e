using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Images;

/// <summary>Keeps pictures at addresses that need no key, for as long as the service does.</summary>
internal sealed class PictureStore(TimeProvider clock)
{
    /// <summary>Where the addresses begin.</summary>
    internal const string Root = "/private/images";

    private const int Most = 200;

    // As documented for the address of an image.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(60);

    private readonly Dictionary<string, (byte[] Bytes, string ContentType, DateTimeOffset Ends)> _pictures = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    /// <summary>Keeps a picture; past two hundred the oldest goes.</summary>
    /// <returns>Its address on this host.</returns>
    internal string Add(byte[] bytes, string contentType)
    {
        var path = $"{Root}/{Guid.NewGuid()}/generated_00.{contentType.Split('/')[1]}";
        var ends = clock.GetUtcNow() + Life;
        lock (_pictures)
        {
            _pictures.Add(path, (bytes, contentType, ends));
            _oldestFirst.Enqueue(path);
            while (_oldestFirst.Count > Most || _pictures[_oldestFirst.Peek()].Ends <= clock.GetUtcNow())
                _pictures.Remove(_oldestFirst.Dequeue());
        }

        return FormattableString.Invariant($"{path}?se={ends.UtcDateTime:yyyy-MM-dd'T'HH'%3A'mm'%3A'ss'Z'}&sig={Ids.New("", 43)}");
    }

    /// <exception cref="Refusal">404, 403 or 405: no picture is there, or no longer, or it was not to be read.</exception>
    internal async Task ServeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            throw Refusal.Gateway(StatusCodes.Status405MethodNotAllowed, "UnsupportedHttpVerb", "The resource doesn't support specified Http Verb.");

        var (bytes, contentType) = Find(context.Request.PathBase + context.Request.Path);
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private (byte[] Bytes, string ContentType) Find(string path)
    {
        lock (_pictures)
        {
            if (!_pictures.TryGetValue(path, out var found))
                throw Refusal.Gateway(StatusCodes.Status404NotFound, "BlobNotFound", "The specified blob does not exist.");

            return found.Ends > clock.GetUtcNow()
                ? (found.Bytes, found.ContentType)
                : throw Refusal.Gateway(
                    StatusCodes.Status403Forbidden, "AuthenticationFailed", "Server failed to authenticate the request. Signature not valid in the specified time frame.");
        }
    }
}
