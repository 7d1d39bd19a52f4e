using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>Asynchronous filters send one result after another: a finding stays, whatever comes later.</summary>
internal static class FilterMerge
{
    /// <summary>Adds news to what is known. The known results are the builder's own and are changed; the news are the reader's and are not.</summary>
    internal static void Into(ref ContentFilterResults? known, ContentFilterResults? news)
    {
        if (news is null)
        {
            return;
        }

        known ??= new ContentFilterResults();
        known.Hate = Worse(known.Hate, news.Hate);
        known.SelfHarm = Worse(known.SelfHarm, news.SelfHarm);
        known.Sexual = Worse(known.Sexual, news.Sexual);
        known.Violence = Worse(known.Violence, news.Violence);
        known.Profanity = Worse(known.Profanity, news.Profanity);
        known.Jailbreak = Worse(known.Jailbreak, news.Jailbreak);
        known.IndirectAttack = Worse(known.IndirectAttack, news.IndirectAttack);
        known.ProtectedMaterialText = Worse(known.ProtectedMaterialText, news.ProtectedMaterialText);
        known.ProtectedMaterialCode = Worse(known.ProtectedMaterialCode, news.ProtectedMaterialCode);
        known.UngroundedMaterial = Worse(known.UngroundedMaterial, news.UngroundedMaterial);
        known.PersonallyIdentifiableInformation = Worse(known.PersonallyIdentifiableInformation, news.PersonallyIdentifiableInformation);
        known.CustomBlocklists = known.CustomBlocklists?.Filtered == true ? known.CustomBlocklists : news.CustomBlocklists ?? known.CustomBlocklists;
        known.CustomTopics = known.CustomTopics?.Filtered == true ? known.CustomTopics : news.CustomTopics ?? known.CustomTopics;
        known.Error = news.Error ?? known.Error;
        IDictionary<string, JsonElement>? unknown = known.AdditionalProperties;
        UnknownMembers.Merge(ref unknown, news.AdditionalProperties);
        known.AdditionalProperties = unknown;
    }

    private static ContentFilterSeverityResult? Worse(ContentFilterSeverityResult? known, ContentFilterSeverityResult? news)
        => known is null ? news
            : news is null || (known.Filtered == true && news.Filtered != true) || (known.Filtered == news.Filtered && Rank(known.Severity) >= Rank(news.Severity)) ? known
            : news;

    private static ContentFilterDetectionResult? Worse(ContentFilterDetectionResult? known, ContentFilterDetectionResult? news)
        => news is null || known?.Filtered == true || (known?.Detected == true && news.Filtered != true) ? known : news;

    private static int Rank(ContentFilterSeverity? severity)
        => severity == ContentFilterSeverity.High ? 3 : severity == ContentFilterSeverity.Medium ? 2 : severity == ContentFilterSeverity.Low ? 1 : 0;
}
