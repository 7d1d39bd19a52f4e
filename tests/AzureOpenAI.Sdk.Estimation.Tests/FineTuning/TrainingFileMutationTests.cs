using System.Text;
using AzureOpenAI.Sdk.Estimation.FineTuning;

namespace AzureOpenAI.Sdk.Estimation.Tests.FineTuning;

/// <summary>Whatever a file holds, it is reported and nothing throws.</summary>
public sealed class TrainingFileMutationTests
{
    private static readonly string[] Lines =
    [
        """{"messages":[{"role":"user","content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]},{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}],"weight":1}],"tools":[{"type":"function","function":{"name":"f","parameters":{}}}]}""",
        """{"input":{"messages":[{"role":"user","content":"a"}],"parallel_tool_calls":true},"preferred_output":[{"role":"assistant","content":"é"}],"non_preferred_output":[{"role":"assistant","refusal":"b"}]}""",
        """{"prompt":"a","completion":"\u00e9"}""",
        """{"messages":[{"role":"user","content":"a"}],"answer":[1,2.5,null]}""",
    ];

    [Test]
    public void A_file_with_random_damage_is_reported([Values] TrainingFileFormat format)
    {
        var random = new Random((int)format);
        byte[] file = Encoding.UTF8.GetBytes(string.Join('\n', Lines));
        var options = new TrainingFileOptions { Format = format };

        for (int i = 0; i < 500; i++)
        {
            byte[] damaged = [.. file];
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\":,\\u01\n"[random.Next(11)];
            }

            TrainingFileReport report = TrainingFile.Check(damaged, format == TrainingFileFormat.Completion ? "davinci-002" : TrainingFile.Model, options);

            Assert.That(report.ByteCount, Is.EqualTo(damaged.Length));
            Assert.That(report.LineCount, Is.EqualTo(damaged.Count(letter => letter == '\n') + (damaged[^1] == '\n' ? 0 : 1)));
            Assert.That(report.IsFit, Is.False);
        }
    }

    [Test]
    public void A_member_of_any_type_is_reported([ValueSource(nameof(Lines))] string line, [Values("null", "1", "true", "\"\\ud800\"", "[]", "{}", "[[]]", "{\"\\ud800\":1}")] string value)
    {
        for (int at = line.IndexOf(':', StringComparison.Ordinal); at >= 0; at = line.IndexOf(':', at + 1))
        {
            string changed = line[..(at + 1)] + value + After(line, at + 1);

            foreach (TrainingFileFormat format in Enum.GetValues<TrainingFileFormat>())
            {
                TrainingFileReport report = TrainingFile.CheckAs(format == TrainingFileFormat.Completion ? "davinci-002" : TrainingFile.Model, new() { Format = format }, changed);

                Assert.That(report.LineCount, Is.EqualTo(1));
            }
        }
    }

    /// <summary>Gets what follows a value.</summary>
    private static string After(string json, int start)
    {
        int depth = 0;
        bool isText = false;
        for (int i = start; i < json.Length; i++)
        {
            char letter = json[i];
            isText ^= letter == '"';
            depth += isText ? 0 : letter is '{' or '[' ? 1 : letter is '}' or ']' ? -1 : 0;
            if (!isText && (depth < 0 || (depth == 0 && letter == ',')))
            {
                return json[i..];
            }
        }

        return "";
    }
}
