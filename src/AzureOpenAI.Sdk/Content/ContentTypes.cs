namespace AzureOpenAI.Sdk.Content;

/// <summary>The media types of the files that the service takes, by extension.</summary>
internal static class ContentTypes
{
    private const string Unknown = "application/octet-stream";

    /// <summary>Finds the type of a file from its name.</summary>
    internal static string Of(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        // As Azure's own library and guides have it for files of lines.
        ".JSONL" => "application/json",
        ".JSON" => "application/json",
        ".TXT" => "text/plain",
        ".MD" => "text/markdown",
        ".CSV" => "text/csv",
        ".HTML" or ".HTM" => "text/html",
        ".PDF" => "application/pdf",
        ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".PPTX" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".ZIP" => "application/zip",
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".WEBP" => "image/webp",
        ".GIF" => "image/gif",
        ".WAV" => "audio/wav",
        ".MP3" or ".MPGA" => "audio/mpeg",
        ".M4A" => "audio/mp4",
        ".MP4" => "video/mp4",
        ".MPEG" => "video/mpeg",
        ".FLAC" => "audio/flac",
        ".OGG" or ".OGA" => "audio/ogg",
        ".WEBM" => "audio/webm",
        _ => Unknown,
    };
}
