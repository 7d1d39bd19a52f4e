using AzureOpenAI.Sdk.Estimation.FineTuning;

namespace AzureOpenAI.Sdk.Estimation.Tests.FineTuning;

public sealed class TrainingFileFormatTests
{
    private const string Preference = """{"input":{"messages":[{"role":"user","content":"a"}]},"preferred_output":[{"role":"assistant","content":"good"}],"non_preferred_output":[{"role":"assistant","content":"bad"}]}""";
    private const string Question = """{"messages":[{"role":"user","content":"a"}],"answer":"42"}""";

    [TestCase(TrainingFile.Model, Preference, TrainingFileFormat.Preference)]
    [TestCase("o4-mini-2025-04-16", Question, TrainingFileFormat.Reinforcement)]
    [TestCase("o4-mini-2025-04-16", """{"messages":[{"role":"user","content":"a"}]}""", TrainingFileFormat.Reinforcement)]
    [TestCase("davinci-002", """{"prompt":"a","completion":"b"}""", TrainingFileFormat.Completion)]
    public void The_first_example_tells_the_format(string model, string example, TrainingFileFormat format)
    {
        TrainingFileReport report = TrainingFile.CheckAs(model, null, [.. Enumerable.Repeat(example, 10)]);

        Assert.That(report.Format, Is.EqualTo(format));
        Assert.That((report.ErrorCount, report.WarningCount), Is.EqualTo((0L, 9L)), "only that they are the same");
        Assert.That(report.Tokens!.ExampleCount, Is.EqualTo(10));
    }

    [TestCase("""{"preferred_output":[{"role":"assistant","content":"a"}],"non_preferred_output":[{"role":"assistant","content":"b"}]}""", "input: The input is missing or no object.")]
    [TestCase("""{"input":{"messages":[{"role":"user","content":"a"}]},"non_preferred_output":[{"role":"assistant","content":"b"}]}""", "preferred_output: The output is missing, empty or no list.")]
    [TestCase("""{"input":{"messages":[{"role":"user","content":"a"}]},"preferred_output":[{"role":"assistant","content":"a"}],"non_preferred_output":[{"role":"assistant","content":"a"}]}""", "non_preferred_output: Both outputs are the same.")]
    [TestCase("""{"input":{"messages":[{"role":"user","content":"a"}]},"preferred_output":[{"role":"user","content":"a"}],"non_preferred_output":[{"role":"assistant","content":"b"}]}""", "preferred_output[0].role: An output holds a message that is neither")]
    [TestCase("""{"input":{"messages":[{"role":"user","content":"a"}],"topic":1},"preferred_output":[{"role":"assistant","content":"a"}],"non_preferred_output":[{"role":"assistant","content":"b"}]}""", "input.topic: The service knows no such member")]
    [TestCase("""{"input":{"messages":[{"role":"user"}]},"preferred_output":[{"role":"assistant","content":"a"}],"non_preferred_output":[{"role":"assistant","content":"b"}]}""", "input.messages[0].content: The content is missing.")]
    [TestCase("""{"input":{"messages":[{"role":"assistant","content":"a"}]},"preferred_output":[{"role":"assistant","content":"a"}],"non_preferred_output":[{"role":"assistant","content":"b"}]}""", "input.messages[0]: The input ends with a message of the assistant.")]
    public void A_preference_is_checked(string example, string expected)
        => Assert.That(TrainingFile.CheckAs(TrainingFile.Model, new() { Format = TrainingFileFormat.Preference }, example).Problems[0].ToString(), Does.StartWith("line 1, " + expected));

    [Test]
    public void Both_outputs_of_a_preference_may_answer_the_same_call()
    {
        TrainingFileReport report = TrainingFile.Check("""
            {"input":{"messages":[{"role":"user","content":"a"}],"tools":[{"type":"function","function":{"name":"f"}}]},
             "preferred_output":[{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]}],
             "non_preferred_output":[{"role":"assistant","content":"no idea"}]}
            """.ReplaceLineEndings(""));

        Assert.That(report.Problems.Where(problem => problem.Line is not null), Is.Empty);
    }

    [TestCase("""{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}""", "messages[1]: The conversation ends with a message of the assistant")]
    [TestCase("""{"messages":[{"role":"user","content":"a"},{"role":"system","content":"b"}]}""", "messages[1]: The conversation does not end with a message of the user.")]
    public void An_example_for_reinforcement_is_checked(string example, string expected)
        => Assert.That(TrainingFile.CheckAs("o4-mini-2025-04-16", new() { Format = TrainingFileFormat.Reinforcement }, example).Problems[0].ToString(), Does.StartWith("line 1, " + expected));

    [TestCase("""{"completion":"b"}""", "prompt: The text is missing or no text.")]
    [TestCase("""{"prompt":"a","completion":""}""", "completion: The text is empty.")]
    [TestCase("""{"prompt":"a","completion":"b","messages":[]}""", "messages: The service knows no such member here.")]
    public void A_completion_is_checked(string example, string expected)
        => Assert.That(TrainingFile.CheckAs("davinci-002", new() { Format = TrainingFileFormat.Completion }, example).Problems[0].ToString(), Does.StartWith("line 1, " + expected));

    [TestCase("davinci-002", "davinci-002 is trained on prompts, and the examples are messages.")]
    [TestCase("o4-mini-2025-04-16", "knows training of o4-mini 2025-04-16 by reinforcement, and not by supervised.")]
    [TestCase("gpt-5-mini", "knows no training of gpt-5-mini.")]
    public void A_model_that_does_not_learn_from_such_examples_is_named(string model, string expected)
    {
        TrainingFileReport report = TrainingFile.CheckAs(model, null, TrainingFile.GoodLines(10));

        TrainingFileProblem problem = report.Problems.Single();
        Assert.That(problem.Reason, Does.EndWith(expected));
        Assert.That(problem.Kind, Is.EqualTo(TrainingFileProblemKind.Method));
    }

    [Test]
    public void An_example_without_a_member_that_tells_is_an_error()
        => Assert.That(TrainingFile.Check("""{"text":"a"}""").Problems[0].Reason, Is.EqualTo("The example has none of messages, input and prompt."));
}
