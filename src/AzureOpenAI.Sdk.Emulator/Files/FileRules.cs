using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Files;

/// <summary>What the service refuses of a file.</summary>
internal static class FileRules
{
    private static readonly string[] Purposes = ["assistants", "batch", "fine-tune", "evals", "vision", "user_data"];

    /// <exception cref="Refusal">400: the purpose is missing or unknown.</exception>
    internal static string Purpose(JsonElement root)
    {
        var purpose = Fields.Text(root, "purpose") ?? throw Fields.Missing("purpose");
        return Purposes.Contains(purpose) ? purpose : throw Fields.InvalidValue("purpose", purpose, Purposes);
    }

    /// <exception cref="Refusal">400: the file does not fit its purpose.</exception>
    internal static void Check(string filename, string purpose, long bytes)
    {
        if (bytes == 0)
            throw Refusal.Request("File is empty.", "file", "empty_file");
        if (purpose is "batch" or "fine-tune" && !filename.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            throw Refusal.Request($"Invalid file format for {purpose}. Must be .jsonl", "file", "invalid_file_format");
    }

    /// <exception cref="Refusal">400: it is no time from an hour to 30 days.</exception>
    internal static TimeSpan? Lifetime(JsonElement root)
    {
        if (Fields.Object(root, "expires_after") is not { } expiry)
            return null;
        if (Fields.Text(expiry, "anchor") is var anchor && anchor != "created_at")
            throw Fields.InvalidValue("expires_after.anchor", anchor ?? "", "created_at");
        return TimeSpan.FromSeconds(Fields.Integer(expiry, "seconds", 3_600, 2_592_000) ?? throw Fields.Missing("expires_after.seconds"));
    }
}
