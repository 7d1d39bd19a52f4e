using System.Text;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>A part of a multipart form, as it reached a server of a test.</summary>
/// <param name="Name">The field's name, with the brackets of a list or an object.</param>
/// <param name="FileName">The name of the file; null for a text.</param>
/// <param name="ContentType">What the part is said to be; null when nothing is said.</param>
/// <param name="Content">The bytes.</param>
public sealed record FormPart(string Name, string? FileName, string? ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Gets the bytes as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);

    /// <summary>Takes a form apart, by the rules that a strict server has: each line end is CR LF, and the last delimiter ends the body.</summary>
    /// <exception cref="FormatException">It is no form.</exception>
    public static IReadOnlyList<FormPart> ParseAll(ReadOnlySpan<byte> body, string? contentType)
    {
        byte[] delimiter = Encoding.ASCII.GetBytes("--" + Boundary(contentType));
        if (!body.StartsWith(delimiter))
        {
            throw new FormatException("The form does not begin with its boundary.");
        }

        List<FormPart> parts = [];
        body = body[delimiter.Length..];
        delimiter = [(byte)'\r', (byte)'\n', .. delimiter];
        while (body.StartsWith("\r\n"u8))
        {
            int head = body.IndexOf("\r\n\r\n"u8);
            int end = body.IndexOf(delimiter);
            if (head <= 0 || end < head + 4)
            {
                throw new FormatException("A part of the form has no head, or does not end.");
            }

            parts.Add(Parse(Encoding.UTF8.GetString(body[2..head]), body[(head + 4)..end].ToArray()));
            body = body[(end + delimiter.Length)..];
        }

        return body.SequenceEqual("--\r\n"u8) || body.SequenceEqual("--"u8) ? parts : throw new FormatException("The form does not end with its boundary.");
    }

    private static string Boundary(string? contentType)
    {
        const string Parameter = "boundary=";
        int at = contentType?.StartsWith("multipart/form-data;", StringComparison.OrdinalIgnoreCase) == true ? contentType.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? throw new FormatException("The body is not said to be a form with a boundary.") : contentType![(at + Parameter.Length)..].Split(';')[0].Trim().Trim('"');
    }

    private static FormPart Parse(string head, byte[] content)
    {
        var headers = head.Split("\r\n").Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair.ElementAtOrDefault(1)?.Trim() ?? "", StringComparer.OrdinalIgnoreCase);
        string disposition = headers.GetValueOrDefault("Content-Disposition") ?? throw new FormatException("A part of the form has no Content-Disposition.");
        return new FormPart(
            Parameter(disposition, "name") ?? throw new FormatException("A part of the form has no name."),
            Parameter(disposition, "filename"), headers.GetValueOrDefault("Content-Type"), content);
    }

    /// <summary>
    /// Reads a parameter, quoted or not. A quote within a name is written as <c>%22</c> or with a backslash; a backslash before another
    /// letter is itself, as in the path of a file.
    /// </summary>
    private static string? Parameter(string disposition, string name)
    {
        int at = disposition.IndexOf($"; {name}=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string value = disposition[(at + name.Length + 3)..];
        if (!value.StartsWith('"'))
        {
            return value.Split(';')[0].Trim();
        }

        var text = new StringBuilder();
        for (int i = 1; i < value.Length && value[i] != '"'; i++)
        {
            i += value[i] == '\\' && i + 1 < value.Length && value[i + 1] is '"' or '\\' ? 1 : 0;
            text.Append(value[i]);
        }

        return text.Replace("%22", "\"").ToString();
    }
}
