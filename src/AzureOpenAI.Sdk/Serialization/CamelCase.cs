using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>
/// Names the members of the control plane's models as it does. The policy of the serializer's options is one for all types, so that these
/// models say themselves that they are written in another style.
/// </summary>
internal static class CamelCase
{
    internal static void Apply(JsonTypeInfo type)
    {
        if (!typeof(IInCamelCase).IsAssignableFrom(type.Type))
        {
            return;
        }

        foreach (JsonPropertyInfo property in type.Properties)
        {
            property.Name = OfSnakeCase(property.Name);
        }
    }

    internal static string OfSnakeCase(string name)
    {
        if (name.IndexOf('_') < 0)
        {
            return name;
        }

        var camel = new StringBuilder(name.Length);
        foreach (string word in name.Split('_'))
        {
            camel.Append(camel.Length == 0 ? word[0] : char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return camel.ToString();
    }
}
