using System.Text.Json;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Members that this version does not know, from the pieces of a stream.</summary>
internal static class UnknownMembers
{
    /// <summary>Adds what is new; of a member that comes twice, the last stays.</summary>
    internal static void Merge(ref IDictionary<string, JsonElement>? into, IDictionary<string, JsonElement>? from)
    {
        if (from is null)
        {
            return;
        }

        into ??= new Dictionary<string, JsonElement>();
        foreach (var member in from)
        {
            into[member.Key] = member.Value;
        }
    }
}
