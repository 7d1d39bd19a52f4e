using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Embeddings;

/// <summary>What an embeddings request asks for, checked as the service checks it.</summary>
internal sealed record EmbeddingsRequest(IReadOnlyList<EmbeddingsInput> Inputs, int Dimensions, bool IsBase64)
{
    private const int MaxInputs = 2048;

    private static readonly HashSet<string> Known = ["input", "model", "encoding_format", "dimensions", "user", "input_type"];

    /// <exception cref="Refusal">400: something in the request is wrong.</exception>
    internal static EmbeddingsRequest Read(JsonElement root, ServedModel model)
    {
        Fields.CheckNames(root, Known);
        Fields.Text(root, "user");
        return new(ReadInputs(root), ReadDimensions(root, model), ReadIsBase64(root));
    }

    private static List<EmbeddingsInput> ReadInputs(JsonElement root)
    {
        var input = Fields.Find(root, "input") ?? throw Fields.Missing("input");
        if (input.ValueKind == JsonValueKind.String)
            return [EmbeddingsInput.Read(input, "input")];
        if (input.ValueKind != JsonValueKind.Array)
            throw Fields.WrongType(input, "input", "a string, an array of strings or an array of tokens");

        var length = input.GetArrayLength();
        if (length == 0)
            throw Refusal.Request("Invalid 'input': input cannot be an empty array.", "input", "empty_array");
        if (input[0].ValueKind == JsonValueKind.Number)
            return [EmbeddingsInput.Read(input, "input")];
        if (length > MaxInputs)
        {
            throw Refusal.Request(
                $"Invalid 'input': array too long. Expected an array with maximum length {MaxInputs}, but got an array with length {length} instead.",
                "input",
                "array_above_max_length");
        }

        return [.. input.EnumerateArray().Select((one, index) => EmbeddingsInput.Read(one, $"input[{index}]"))];
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
