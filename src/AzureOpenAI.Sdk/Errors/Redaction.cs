using System.Text;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Takes the caller's own secrets out of a text that the service wrote, in each form in which it may echo them.</summary>
internal static class Redaction
{
    private const string Mark = "[redacted]";

    /// <summary>How much of a secret gives it away.</summary>
    private const int Prefix = 8;

    private const int LongestText = 1_000;

    /// <summary>Removes the secret and cuts a text that is too long to be a sentence.</summary>
    internal static string Clean(string text, string? secret)
    {
        text = Remove(text, secret);
        return text.Length <= LongestText ? text : text.Substring(0, LongestText) + "…";
    }

    /// <summary>Removes the secret.</summary>
    internal static string Remove(string text, string? secret)
    {
        if (!string.IsNullOrEmpty(secret))
        {
            foreach (string form in Forms(secret!))
            {
                text = RemoveForm(text, form);
            }
        }

        return text;
    }

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return Uri.EscapeDataString(secret).Replace("%20", "+");
        yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=');
        if (secret.Length > Prefix)
        {
            yield return secret.Substring(0, Prefix);
        }
    }

    /// <summary>Removes a form and whatever of the same word follows it, so that a cut secret leaves no tail behind.</summary>
    private static string RemoveForm(string text, string form)
    {
        if (form.Length < 4)
        {
            return text;
        }

        int start = 0;
        while ((start = text.IndexOf(form, start, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int end = start + form.Length;
            while (end < text.Length && IsPartOfSecret(text[end]))
            {
                end++;
            }

            text = text.Substring(0, start) + Mark + text.Substring(end);
            start += Mark.Length;
        }

        return text;
    }

    private static bool IsPartOfSecret(char c) => char.IsLetterOrDigit(c) || "-_.~%+/=*".IndexOf(c) >= 0;
}
