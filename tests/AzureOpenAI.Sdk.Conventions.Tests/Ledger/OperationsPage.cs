using System.Text;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>Writes <c>docs/operations.md</c>: the lines of <c>eng/operations.txt</c>, by client.</summary>
internal static class OperationsPage
{
    /// <summary>What the control plane's paths begin with, and how the page says it.</summary>
    private static readonly (string Long, string Short)[] Prefixes =
    [
        ("/subscriptions/{subscription}/resourceGroups/{resource group}/providers/Microsoft.CognitiveServices/accounts/{account}", "{account}"),
        ("/subscriptions/{subscription}/providers/Microsoft.CognitiveServices", "{provider}"),
    ];

    private const string Head = """
        # Operations

        Which operation of the service is which method. Paths are those of `v1`, below `/openai/v1`; where a version with a date has the operation, the client finds its path there. Each method has a twin without `Async`, but for streams. A test keeps this page and `eng/operations.txt` the same, and both true.

        Of the control plane, `{account}` stands for `/subscriptions/…/resourceGroups/…/providers/Microsoft.CognitiveServices/accounts/…`, and `{provider}` for `/subscriptions/…/providers/Microsoft.CognitiveServices`.
        """;

    internal static string Write(IReadOnlyList<ServedOperation> lines)
    {
        var page = new StringBuilder(Head).Append('\n');
        foreach (var client in lines.Where(line => line.IsServed).GroupBy(line => line.Methods[0].Split('.')[0]).OrderBy(client => client.Key, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(client.Key).Append("\n\n| Operation | Method |\n|---|---|\n");
            foreach (ServedOperation line in client)
            {
                string path = Prefixes.Aggregate(line.Path, static (path, prefix) => path.Replace(prefix.Long, prefix.Short, StringComparison.Ordinal));
                string methods = string.Join(", ", line.Methods.Select(method => $"`{(method.StartsWith(client.Key + ".", StringComparison.Ordinal) ? method[(client.Key.Length + 1)..] : method)}`"));
                page.Append("| `").Append(line.Verb).Append(' ').Append(path).Append("` | ").Append(methods).Append(" |\n");
            }
        }

        page.Append("\n## Not offered by Azure\n\n| Operations | Why |\n|---|---|\n");
        foreach (ServedOperation line in lines.Where(line => !line.IsServed))
        {
            page.Append("| `").Append(line.Path).Append("` | ").Append(line.Reason).Append(" |\n");
        }

        return page.ToString();
    }
}
