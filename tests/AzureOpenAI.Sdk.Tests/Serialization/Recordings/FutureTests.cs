using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

/// <summary>
/// Recorded bodies as they may look next year: a new member in each object, a new value for each text, null for each value. Nothing of
/// that may fail or be lost.
/// </summary>
public sealed partial class FutureTests
{
    private const string NewText = "of the future";

    [Test]
    public void A_new_member_survives_in_each_object() => Check(
        // Labels are texts alone, by their definition.
        (node, place) => node is JsonObject && !place.EndsWith("/metadata", StringComparison.Ordinal),
        node => node.AsObject()["new_member"] = JsonNode.Parse("""{ "a": [1, null, "x"] }"""));

    [Test]
    public void A_new_value_survives_for_each_text() => Check(
        (node, place) => node.GetValueKind() == JsonValueKind.String && !place.EndsWith("/embedding", StringComparison.Ordinal),
        node => node.ReplaceWith(NewText));

    [Test]
    public void Each_value_may_be_null() => Check(
        (node, _) => node.Parent is JsonObject,
        node => node.Parent!.AsObject()[node.GetPropertyName()] = null,
        // A count that is null is read as 0.
        isLoss: difference => !difference.EndsWith(": invented", StringComparison.Ordinal));

    /// <summary>Changes each kind of place once: a place is that of another body when it differs by indexes alone.</summary>
    private static void Check(Func<JsonNode, string, bool> isWanted, Action<JsonNode> change, Func<string, bool>? isLoss = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var losses = new List<string>();
        foreach ((Type type, string json) in Recording.Of((_, _) => true).SelectMany(Bodies))
        {
            foreach (string path in Nodes(JsonNode.Parse(json)!).Where(node => isWanted(node, Place(node))).Select(node => node.GetPath()).ToList())
            {
                if (seen.Add($"{type.FullName} {Index().Replace(path, "[*]")}"))
                {
                    JsonNode root = JsonNode.Parse(json)!;
                    change(Nodes(root).First(node => node.GetPath() == path));
                    if (RoundTrip.Loss(type, $"{type.Name} {path}", root.ToJsonString()) is { } loss && isLoss?.Invoke(loss) != false)
                    {
                        losses.Add(loss);
                    }
                }
            }
        }

        Assert.That(losses, Is.Empty, string.Join("\n", losses));
        Assert.That(seen, Has.Count.GreaterThan(100));
    }

    private static IEnumerable<(Type Type, string Json)> Bodies(Recording recording)
    {
        RecordedOperation? operation = RecordedOperations.All.SingleOrDefault(operation => operation.Is(recording));
        if (operation?.Options is { } options && recording.Request.ValueKind == JsonValueKind.Object)
        {
            yield return (options, recording.Request.GetRawText());
        }

        if (operation?.Result is { } result && recording.Status < 300 && recording.Response.ValueKind == JsonValueKind.Object)
        {
            yield return (result, recording.Response.GetRawText());
        }

        if (operation?.Update is { } update && recording.ResponseType?.StartsWith("text/event-stream", StringComparison.Ordinal) == true)
        {
            foreach (string data in recording.Events())
            {
                yield return (update, data);
            }
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray elements => elements.OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    private static string Place(JsonNode node) => node.GetPath().Replace('.', '/');

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();
}
