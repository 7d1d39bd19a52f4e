using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Writes functions as the service shows them to the model: as a namespace of TypeScript. Fitted to the service's counts.</summary>
internal static class FunctionText
{
    public static string Write(IReadOnlyList<JsonElement> functions, bool describesParameters)
    {
        var text = new StringBuilder("# Tools\n\n## functions\n\nnamespace functions {\n\n");
        foreach (JsonElement function in functions)
        {
            AppendComment(text, function.Text("description"));
            text.Append("type ").Append(function.Text("name")).Append(" = (");
            if (HasParameters(function))
            {
                JsonElement parameters = function.Member("parameters")!.Value;
                text.Append("_: ");
                AppendComment(text, describesParameters ? parameters.Text("description") : null);
                text.Append(SchemaType.Write(parameters));
            }

            text.Append(") => any;\n\n");
        }

        return text.Append("} // namespace functions").ToString();
    }

    public static bool HasParameters(JsonElement function)
        => function.Member("parameters")?.Member("properties", JsonValueKind.Object) is { } properties && properties.EnumerateObject().Any();

    /// <summary>Writes a description as a comment. White space at the start of its lines is left out.</summary>
    internal static void AppendComment(StringBuilder text, string? description)
    {
        if (string.IsNullOrEmpty(description))
        {
            return;
        }

        foreach (string line in description!.Split('\n'))
        {
            text.Append("// ").Append(line.TrimStart()).Append('\n');
        }
    }
}
