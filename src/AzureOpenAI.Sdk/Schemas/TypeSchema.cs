using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Schemas;

/// <summary>Makes the JSON schema of a .NET type, in the form that the service takes.</summary>
internal static class TypeSchema
{
    private static readonly JsonSchemaExporterOptions ExporterOptions = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, node) => Describe(context, node),
    };

    private static readonly JsonSchemaExporterOptions StrictOptions = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, node) => Describe(context, StrictRules.Checked(context, node)),
    };

    /// <summary>Makes the schema of a type.</summary>
    /// <param name="type">How the type is read.</param>
    /// <param name="strict">Whether what the model writes must match it exactly, which not every type allows.</param>
    /// <exception cref="ArgumentException">Strict, and the type can't be, or it holds itself without end: the message names the property and the remedy.</exception>
    internal static JsonNode Of(JsonTypeInfo type, bool strict)
    {
        JsonNode schema = type.GetJsonSchemaAsNode(strict ? StrictOptions : ExporterOptions);
        SchemaReferences.Define(schema);
        if (strict)
        {
            StrictRules.Apply(schema, type.Type);
        }

        if (EndlessTypes.Find(schema) is { } path)
        {
            throw new ArgumentException($"The property '{path}' of {type.Type.Name} must hold the same type again without end, which no JSON can. Make it nullable, or a list.");
        }

        return schema;
    }

    internal static JsonElement ToElement(JsonNode schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema.ToJsonString());
        return document.RootElement.Clone();
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        // A reference stands alone: the service refuses what is beside it.
        if (node is not JsonObject schema || schema.ContainsKey("$ref") || schema.ContainsKey("description"))
        {
            return node;
        }

        string? text = DescriptionOf(context.PropertyInfo?.AttributeProvider) ?? DescriptionOf(context.PropertyInfo?.AssociatedParameter?.AttributeProvider)
            ?? DescriptionOf(context.TypeInfo.Type);
        if (text is not null)
        {
            schema.Insert(0, "description", text);
        }

        return schema;
    }

    private static string? DescriptionOf(ICustomAttributeProvider? provider)
        => provider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true) is [DescriptionAttribute { Description.Length: > 0 } attribute, ..] ? attribute.Description : null;
}
