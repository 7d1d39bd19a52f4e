using System.Text;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>Writes <c>docs/operations.md</c>: the lines of <c>eng/operations.txt</c>, by client.</summary>
internal static class OperationsPage
{
    private const string Account = "/subscriptions/{subscription}/resourceGroups/{resource group}/providers/Microsoft.CognitiveServices/accounts/{account}";

    private const string Head = """
        # Operations

        Which operation of the service is which method. Paths are those of `v1`, below `/openai/v1`; where a version with a date has the operation, the client finds its path there. Each method has a twin without `Async`, but for streams. A test keeps this page and `eng/operations.txt` the same, and both true.
        """;

    internal static string Write(IReadOnlyList<ServedOperation> lines)
    {
        var page = new StringBuilder(Head).Append('\n');
        foreach (var client in lines.Where(line => line.IsServed).GroupBy(line => line.Methods[0].Split('.')[0]).OrderBy(client => client.Key, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(client.Key).Append("\n\n| Operation | Method |\n|---|---|\n");
            foreach (ServedOperation line in client)
            {
                string path = line.Path.Replace(Account, "{account}", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
                string methods = string.Join(", ", line.Methods.Select(method => $"`{(method.StartsWith(client.Key + ".", StringComparison.Ordinal) ? method[(client.Key.Length + 1)..] : method)}`"));
                page.Append("| `").Append(line.Verb).Append(' ').Append(path).Append("` | ").Append(methods).Append(" |\n");
            }
        }

        page.Append("\n## Not offered by Azure\n\n| Operations | Why |\n|---|---|\n");
        foreach (ServedOperation line in lines.Where(line => !line.IsServed && !line.IsPending))
        {
            page.Append("| `").Append(line.Path).Append("` | ").Append(line.Reason).Append(" |\n");
        }

        return page.ToString();
    }
}
