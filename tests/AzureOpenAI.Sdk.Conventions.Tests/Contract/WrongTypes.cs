using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract;

/// <summary>Makes requests that are wrong in one place, to show that the check finds that.</summary>
internal static class WrongTypes
{
    /// <summary>Makes one request for each value in a JSON body: with a value of another type in its place.</summary>
    internal static IEnumerable<(string Pointer, RecordedRequest Wrong)> Of(RecordedRequest request)
    {
        if (request.ContentType != "application/json")
        {
            yield break;
        }

        foreach (string pointer in Pointers(JsonNode.Parse(request.Content.Span)!, "").ToList())
        {
            JsonNode body = JsonNode.Parse(request.Content.Span)!;
            Spoil(body, pointer.Split('/')[1..]);
            yield return (pointer, request with { Content = Encoding.UTF8.GetBytes(body.ToJsonString()) });
        }
    }

    private static IEnumerable<string> Pointers(JsonNode? node, string pointer) => node switch
    {
        JsonObject members => members.SelectMany(member => Pointers(member.Value, $"{pointer}/{member.Key}").Prepend($"{pointer}/{member.Key}")),
        JsonArray elements => elements.SelectMany((element, index) => Pointers(element, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}")).Prepend(string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"))),
        _ => [],
    };

    private static void Spoil(JsonNode body, string[] steps)
    {
        JsonNode holder = steps[..^1].Aggregate(body, (at, step) => at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!);
        if (holder is JsonArray elements)
        {
            int index = int.Parse(steps[^1], CultureInfo.InvariantCulture);
            elements[index] = Other(elements[index]);
        }
        else
        {
            holder[steps[^1]] = Other(holder[steps[^1]]);
        }
    }

    /// <summary>But for the attributes of files, a boolean stands nowhere beside a text or a number in the documents, nor a number beside a boolean, an object or a list.</summary>
    private static JsonNode Other(JsonNode? value) => value?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? true : 7.5;
}
