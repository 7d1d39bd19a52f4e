using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Embeddings;

/// <summary>What an embeddings request asks for, checked as the service checks it.</summary>
internal sealed record EmbeddingsRequest(IReadOnlyList<TextOrTokens> Inputs, int Dimensions, bool IsBase64)
{
    private const int MaxInputs = 2048;

    private static readonly HashSet<string> Known = ["input", "model", "encoding_format", "dimensions", "user", "input_type"];

    /// <exception cref="Refusal">400: something in the request is wrong.</exception>
    internal static EmbeddingsRequest Read(JsonElement root, ServedModel model)
    {
        Fields.CheckNames(root, Known);
        Fields.Text(root, "user");
        return new(TextOrTokens.ReadMany(root, "input", MaxInputs, allowsEmpty: false), ReadDimensions(root, model), ReadIsBase64(root));
    }

    private static int ReadDimensions(JsonElement root, ServedModel model)
    {
        if (Fields.Integer(root, "dimensions", 1, int.MaxValue) is not { } dimensions)
            return model.Dimensions;
        if (!model.TakesDimensions)
            throw Refusal.Request("This model does not support specifying dimensions.", "dimensions");
        if (dimensions > model.Dimensions)
        {
            throw Refusal.Request(
                $"Invalid value for 'dimensions' = {dimensions}. Must be less than or equal to {model.Dimensions}.", "dimensions");
        }

        return dimensions;
    }

    private static bool ReadIsBase64(JsonElement root) => Fields.Text(root, "encoding_format") switch
    {
        null or "float" => false,
        "base64" => true,
        { } other => throw Fields.InvalidValue("encoding_format", other, "float", "base64"),
    };
}
