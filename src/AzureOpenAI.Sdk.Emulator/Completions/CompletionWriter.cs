using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Text;
using AzureOpenAI.Sdk.Emulator.Usage;

namespace AzureOpenAI.Sdk.Emulator.Completions;

/// <summary>Continues prompts from what they say themselves, and ends where the request or the filter ends it.</summary>
internal sealed class CompletionWriter(UsageCounter usage, ServedModel model, CompletionsRequest request, string filterMarker)
{
    private int _index;

    /// <summary>All choices of a prompt: the same text each time, so that the best of many is any of them.</summary>
    internal IEnumerable<CompletionChoice> Continue(TextOrTokens prompt)
    {
        var filter = FilterVerdict.Of(prompt.Text, filterMarker);
        var (text, reason) = End(" " + ExtractiveReply.Answer(Prompt.Of(prompt.Text, [])), filter);
        var tokens = usage.CountText(model, text);
        for (var i = 0; i < request.Choices; i++)
            yield return new(_index++, request.Echoes ? prompt.Text : "", text, reason, filter, tokens);
    }

    private (string Text, string Reason) End(string text, FilterVerdict filter)
    {
        var said = request.Stops.Cut(text);
        if (usage.CountText(model, said) > request.MaxTokens)
            return (usage.Cut(model, said, request.MaxTokens), "length");
        return filter.IsFiltered ? (Pieces.Halve(said), "content_filter") : (said, "stop");
    }
}
