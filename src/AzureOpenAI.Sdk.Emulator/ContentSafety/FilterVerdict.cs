using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.ContentSafety;

/// <summary>What the content filter finds in a text: nothing, unless a marker told it to.</summary>
internal sealed class FilterVerdict
{
    private static readonly string[] Categories = ["hate", "self_harm", "sexual", "violence"];
    private static readonly string[] Severities = ["safe", "low", "medium", "high"];

    // Detections are reported when there is something to say; of a prompt, jailbreak always.
    private static readonly string[] Detections = ["jailbreak", "indirect_attack", "profanity", "protected_material_text", "protected_material_code"];

    private readonly Dictionary<string, string> _severities = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _detected = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the text is held back: medium and high severities are, as by the
    /// service's default policy, and all detections.</summary>
    internal bool IsFiltered => _detected.Count > 0 || _severities.Values.Any(IsHeldBack);

    /// <summary>Reads the markers in a text, such as <c>[[filter:violence:high]]</c> or <c>[[filter:jailbreak]]</c>.</summary>
    internal static FilterVerdict Of(string text, string marker)
    {
        var verdict = new FilterVerdict();
        var opening = $"[[{marker}:";
        for (var at = text.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(opening, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf("]]", at, StringComparison.Ordinal);
            if (end >= 0)
                verdict.Add(text[(at + opening.Length)..end].Split(':'));
        }

        return verdict;
    }

    /// <summary>The results of a prompt, category by category.</summary>
    internal JsonObject PromptResults() => Write("jailbreak");

    /// <summary>The results of a reply, category by category.</summary>
    internal JsonObject ReplyResults() => Write("protected_material_code", "protected_material_text");

    /// <summary>The results of a picture, category by category.</summary>
    internal JsonObject PictureResults() => Write();

    private static bool IsHeldBack(string severity) => severity is "medium" or "high";

    private void Add(string[] marker)
    {
        if (marker is [var category, var severity] && Categories.Contains(category) && Severities.Contains(severity))
            _severities[category] = severity;
        else if (marker is [var detection] && Detections.Contains(detection))
            _detected.Add(detection);
    }

    private JsonObject Write(params string[] alwaysReported)
    {
        var results = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var category in Categories)
        {
            var severity = _severities.GetValueOrDefault(category, "safe");
            results[category] = new JsonObject { ["filtered"] = IsHeldBack(severity), ["severity"] = severity };
        }

        foreach (var detection in alwaysReported.Union(_detected))
        {
            var isDetected = _detected.Contains(detection);
            results[detection] = new JsonObject { ["filtered"] = isDetected, ["detected"] = isDetected };
        }

        return new(results);
    }
}
