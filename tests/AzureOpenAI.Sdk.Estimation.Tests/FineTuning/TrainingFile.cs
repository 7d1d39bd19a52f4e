using System.Text;
using AzureOpenAI.Sdk.Estimation.FineTuning;

namespace AzureOpenAI.Sdk.Estimation.Tests.FineTuning;

/// <summary>Short ways to write and check training files.</summary>
internal static class TrainingFile
{
    public const string Model = "gpt-4.1-mini-2025-04-14";

    /// <summary>A good example of a conversation, told from others by its number.</summary>
    public static string Good(int number) => $$"""{"messages":[{"role":"user","content":"Question {{number}}"},{"role":"assistant","content":"Answer"}]}""";

    /// <summary>So many good examples, a line each.</summary>
    public static string[] GoodLines(int count) => [.. Enumerable.Range(0, count).Select(Good)];

    /// <summary>Checks the lines together with ten good examples after them, so that the file as a whole is fit.</summary>
    public static TrainingFileReport CheckWithGood(params string[] lines) => Check([.. lines, .. GoodLines(10)]);

    public static TrainingFileReport Check(params string[] lines) => CheckAs(Model, null, lines);

    public static TrainingFileReport CheckAs(string model, TrainingFileOptions? options, params string[] lines)
        => Check(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))), model, options);

    public static TrainingFileReport Check(byte[] file, string model = Model, TrainingFileOptions? options = null)
    {
        using var stream = new MemoryStream(file);
        return new TrainingFileValidator(model, options).Validate(stream);
    }
}
