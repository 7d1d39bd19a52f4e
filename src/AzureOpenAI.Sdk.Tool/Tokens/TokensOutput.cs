using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Tokens;

/// <summary>Shows counts of several inputs.</summary>
internal static class TokensOutput
{
    public static void WriteTable(AppConsole console, IReadOnlyCollection<(TokensInput Input, int Tokens)> counts)
    {
        TextTable table = new TextTable("File", "Characters", "Tokens").Right(1, 2);
        foreach ((TokensInput input, int tokens) in counts)
        {
            table.Add(input.Name ?? "", Number.Of(input.Text.Length), Number.Of(tokens));
        }

        table.AddStrong("Total", Number.Of(counts.Sum(static count => (long)count.Input.Text.Length)), Number.Of(counts.Sum(static count => (long)count.Tokens)));
        table.Write(console);
    }

    public static void WriteJson(AppConsole console, string encoding, IReadOnlyCollection<(TokensInput Input, int Tokens)> counts)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("encoding", encoding);
            json.WriteNumber("tokens", counts.Sum(static count => (long)count.Tokens));
            json.WriteList("inputs", counts, count =>
            {
                json.WriteString("name", count.Input.Name);
                json.WriteNumber("characters", count.Input.Text.Length);
                json.WriteNumber("tokens", count.Tokens);
            });
        });
}
