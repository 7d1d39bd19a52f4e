using System.Collections;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Finds what is wrong with one value of a table.</summary>
internal delegate void FactsRule(JsonElement value, FactsPlace place, List<FactsProblem> problems);

/// <summary>The members that an object of a table may have. A member of another name would have no effect, so it is refused: it is a slip.</summary>
internal sealed class FactsShape : IEnumerable
{
    private readonly Dictionary<string, (FactsRule Rule, string? Need)> _members = new(StringComparer.Ordinal)
    {
        ["note"] = (FactsRules.Text, null),
        ["source"] = (FactsRules.Text, null),
    };

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rule">What it must be.</param>
    /// <param name="need">What to do where it is missing; null where it may be.</param>
    public void Add(string name, FactsRule rule, string? need = null) => _members[name] = (rule, need);

    public void Check(JsonElement value, FactsPlace place, List<FactsProblem> problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(place.Path, $"{place.Label} must be an object with {string.Join(", ", _members.Keys.Skip(2))}."));
            return;
        }

        FactsPlace here = place.Of(value.Text("name") ?? value.Text("model"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            FactsPlace inner = here.Member(member.Name);
            if (!seen.Add(member.Name))
            {
                problems.Add(new(inner.Path, $"{inner.Label} stands there twice. Keep one."));
            }
            else if (!_members.TryGetValue(member.Name, out (FactsRule Rule, string? Need) known))
            {
                problems.Add(new(inner.Path, $"{inner.Label} is not known and would have no effect. Known are {string.Join(", ", _members.Keys.Skip(2))}, note and source."));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                known.Rule(member.Value, inner, problems);
            }
        }

        CheckNeeds(value, here, problems);
    }

    /// <summary>Finds the members that are missing.</summary>
    public void CheckNeeds(JsonElement value, FactsPlace here, List<FactsProblem> problems)
    {
        foreach (KeyValuePair<string, (FactsRule Rule, string? Need)> member in _members)
        {
            if (member.Value.Need is { } need && value.Member(member.Key) is null)
            {
                problems.Add(new(here.Path, $"{(here.Owner is { } owner ? $"'{FactsPlace.Short(owner)}' has" : "There is")} no '{member.Key}': {need}."));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => _members.Keys.GetEnumerator();
}
