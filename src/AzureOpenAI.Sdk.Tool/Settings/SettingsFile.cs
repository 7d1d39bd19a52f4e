using System.Text.Json;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Settings;

/// <summary>
/// The user's settings: <c>{ "model": "gpt-4o", "deployments": { "my-chat": "gpt-4o" }, "prices": "file", "modelFacts": "file",
/// "deploymentType": "global", "region": "swedencentral" }</c>, of which all may be left out.
/// </summary>
internal sealed class SettingsFile
{
    private static readonly string[] s_names = ["model", "deployments", "prices", "modelFacts", "deploymentType", "region"];

    public string? Model { get; private init; }

    public string? Prices { get; private init; }

    public string? ModelFacts { get; private init; }

    public string? DeploymentType { get; private init; }

    public string? Region { get; private init; }

    public IReadOnlyDictionary<string, string> Deployments { get; private init; } = new Dictionary<string, string>();

    /// <summary>Reads the file that is named, or the one in the user's folder where there is one.</summary>
    public static SettingsFile Read(string? path, AppConsole console)
    {
        string file = path ?? PathIn(console);
        return path is null && !File.Exists(file) ? new() : Parse(file, InputFile.ReadBytes(file));
    }

    /// <summary>Says whether the user has settings at all.</summary>
    public static bool Exists(AppConsole console) => File.Exists(PathIn(console));

    private static string PathIn(AppConsole console) => Path.Combine(console.UserFolder, "settings.json");

    private static SettingsFile Parse(string path, byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object ? Read(root, path) : throw new BadInputException($"The settings '{path}' must be a JSON object.");
        }
        catch (JsonException failure)
        {
            throw new BadInputException($"The settings '{path}' are no valid JSON (line {failure.LineNumber + 1}). Mend or remove the file.");
        }
    }

    private static SettingsFile Read(JsonElement root, string path)
    {
        foreach (JsonProperty member in root.EnumerateObject())
        {
            if (!s_names.Contains(member.Name))
            {
                throw new BadInputException($"The settings '{path}' have a member '{member.Name}' that nothing reads. There are {string.Join(", ", s_names)}.");
            }
        }

        return new()
        {
            Model = Text(root, "model", path),
            Prices = Beside(path, Text(root, "prices", path)),
            ModelFacts = Beside(path, Text(root, "modelFacts", path)),
            DeploymentType = Text(root, "deploymentType", path),
            Region = Text(root, "region", path),
            Deployments = Names(root, path),
        };
    }

    private static string? Text(JsonElement root, string name, string path)
    {
        if (!root.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new BadInputException($"'{name}' in the settings '{path}' must be a text.");
    }

    private static Dictionary<string, string> Names(JsonElement root, string path)
    {
        if (!root.TryGetProperty("deployments", out JsonElement value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(static member => member.Value.ValueKind == JsonValueKind.String)
            ? value.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value.GetString()!)
            : throw new BadInputException($"'deployments' in the settings '{path}' must be an object of deployment and model.");
    }

    // A table that is named in the settings lies beside them, wherever the tool is called.
    private static string? Beside(string path, string? table) => table is null ? null : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, table);
}
