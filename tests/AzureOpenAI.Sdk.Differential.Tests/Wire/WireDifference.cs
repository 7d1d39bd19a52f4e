using System.Globalization;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Differential.Tests.Wire;

/// <summary>A place at which the peer's request and ours differ.</summary>
/// <param name="Pointer">Where, for example <c>/body/stream_options</c>.</param>
/// <param name="Peer">What the peer has there, as JSON; <c>nothing</c> when it has nothing.</param>
/// <param name="Ours">What ours has there.</param>
internal sealed record WireDifference(string Pointer, string Peer, string Ours)
{
    internal const string Nothing = "nothing";

    public override string ToString() => $"{Pointer} | {Peer} | {Ours}";

    /// <summary>Lists where two trees differ: the order of members does not matter, and null counts as nothing.</summary>
    internal static IEnumerable<WireDifference> Between(JsonElement? peer, JsonElement? ours, string pointer = "")
    {
        (peer, ours) = (OrNothing(peer), OrNothing(ours));
        if (peer?.ValueKind != ours?.ValueKind || peer is not { } left || ours is not { } right)
        {
            return peer is null && ours is null ? [] : [new WireDifference(pointer, Shown(peer), Shown(ours))];
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => left.EnumerateObject().Concat(right.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal)
                .SelectMany(name => Between(Member(left, name), Member(right, name), $"{pointer}/{name}")),
            JsonValueKind.Array => Enumerable.Range(0, Math.Max(left.GetArrayLength(), right.GetArrayLength()))
                .SelectMany(index => Between(Element(left, index), Element(right, index), string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"))),
            _ => AreEqual(left, right) ? [] : [new WireDifference(pointer, Shown(left), Shown(right))],
        };
    }

    private static JsonElement? OrNothing(JsonElement? value) => value?.ValueKind == JsonValueKind.Null ? null : value;

    private static JsonElement? Member(JsonElement holder, string name) => holder.TryGetProperty(name, out JsonElement member) ? member : null;

    private static JsonElement? Element(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : null;

    private static bool AreEqual(JsonElement left, JsonElement right) => left.ValueKind switch
    {
        JsonValueKind.String => left.GetString() == right.GetString(),
        JsonValueKind.Number => left.GetDecimal() == right.GetDecimal(),
        _ => true,
    };

    private static string Shown(JsonElement? value) => value is { } known ? JsonSerializer.Serialize(known) : Nothing;
}
