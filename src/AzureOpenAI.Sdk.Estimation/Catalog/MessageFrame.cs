namespace AzureOpenAI.Sdk.Estimation;

/// <summary>How many tokens the service puts around messages, by family of models.</summary>
/// <remarks>Measured on usage that the service reported: docs/estimation.md, "Messages".</remarks>
internal sealed record MessageFrame(int Priming, int PerMessage, int PerName, int PerAssistantMessage, bool CountsRoles, Exactness Exactness)
{
    private static readonly Dictionary<string, MessageFrame> Families = new(StringComparer.Ordinal)
    {
        // 3 + Σ(3 + role + content + [1 + name]): 138 of 144 recordings, and all of the cookbook's.
        ["standard"] = new(3, 3, 1, 0, true, Exactness.Exact),
        ["2023-03"] = new(3, 4, -1, 0, true, Exactness.Exact),
        ["o-series"] = new(2, 3, 1, 0, true, Exactness.Exact),
        ["gpt-5"] = new(2, 3, 1, 2, true, Exactness.Exact),
        // The one recording is 8 above the rule of its family.
        ["o1-mini"] = new(10, 3, 1, 0, true, Exactness.Fitted),
        ["search"] = new(0, 0, 0, 0, false, Exactness.Fitted),
    };

    internal static MessageFrame Of(string family)
        => Families.TryGetValue(family, out MessageFrame? frame) ? frame : throw new InvalidDataException($"The model table names a family '{family}' that has no rule.");
}
