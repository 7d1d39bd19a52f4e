using System.Text;
using AzureOpenAI.Sdk.Estimation.FineTuning;

namespace AzureOpenAI.Sdk.Estimation.Tests.FineTuning;

/// <summary>What is wrong with a line is named with its place, its reason and what to do; never with what it says.</summary>
public sealed class TrainingFileProblemTests
{
    private const string Tools = """ "tools":[{"type":"function","function":{"name":"look_up","parameters":{"type":"object"}}}] """;
    private const string Called = """{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"look_up","arguments":"{}"}}]}""";

    /// <summary>The messages of a conversation of which one thing is wrong.</summary>
    private static IEnumerable<TestCaseData> Conversations()
    {
        yield return Case("a role that is missing", """[{"content":"secret"},{"role":"assistant","content":"b"}]""", "messages[0].role: The role is missing.");
        yield return Case("a role that is none", """[{"role":"secret","content":"a"},{"role":"assistant","content":"b"}]""", "messages[0].role: The role is none that the service knows. Give one of system,");
        yield return Case("a content that is missing", """[{"role":"user"},{"role":"assistant","content":"b"}]""", "messages[0].content: The content is missing.");
        yield return Case("an assistant without anything", """[{"role":"user","content":"a"},{"role":"assistant","content":null}]""", "messages[1].content: The content is missing. Give a text, tool_calls");
        yield return Case("a content that is a number", """[{"role":"user","content":7},{"role":"assistant","content":"b"}]""", "messages[0].content: The content is neither");
        yield return Case("a message that is a text", """["secret",{"role":"assistant","content":"b"}]""", "messages[0]: The message is no object.");
        yield return Case("no reply at the end", """[{"role":"assistant","content":"b"},{"role":"user","content":"secret"}]""", "messages[1]: The conversation does not end with a message of the assistant. Add the reply");
        yield return Case("an unknown member", """[{"role":"user","content":"a","mood":"secret"},{"role":"assistant","content":"b"}]""", "messages[0].mood: The service knows no such member");
        yield return Case("an unknown member with a strange name", """[{"role":"user","content":"a","my secret!":1},{"role":"assistant","content":"b"}]""", "messages[0].…: The service knows no such member");
        yield return Case("a weight of 2", """[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":2}]""", "messages[1].weight: The weight is neither 0 nor 1.");
        yield return Case("a weight of a half", """[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":0.5}]""", "messages[1].weight: The weight is neither 0 nor 1.");
        yield return Case("a weight of the user", """[{"role":"user","content":"a","weight":1},{"role":"assistant","content":"b"}]""", "messages[0].weight: Only a message of the assistant");
        yield return Case("only weights of 0", """[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":0}]""", "messages: The weight of every message of the assistant is 0.");
        yield return Case("an empty reply", """[{"role":"user","content":"a"},{"role":"assistant","content":""}]""", "messages[1].content: The assistant says nothing.");
        yield return Case("an empty list of parts", """[{"role":"user","content":[]},{"role":"assistant","content":"b"}]""", "messages[0].content: The list of parts is empty.");
        yield return Case("a part without a type", """[{"role":"user","content":[{"text":"a"}]},{"role":"assistant","content":"b"}]""", "messages[0].content[0].type: The part has no type.");
        yield return Case("a part of text without text", """[{"role":"user","content":[{"type":"text"}]},{"role":"assistant","content":"b"}]""", "messages[0].content[0].text: The text is missing");
        yield return Case("a part of sound", """[{"role":"user","content":[{"type":"input_audio"}]},{"role":"assistant","content":"b"}]""", "messages[0].content[0].type: No guide to fine-tuning names such a part");
        yield return Case("an image of the assistant", """[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"image_url","image_url":{"url":"https://e.com/a.png"}}]}]""", "messages[1].content[0]: Only a user's message may have images.");
        yield return Case("an image without an address", """[{"role":"user","content":[{"type":"image_url","image_url":"x"}]},{"role":"assistant","content":"b"}]""", "messages[0].content[0].image_url.url: The address of the image is missing.");
        yield return Case("an image on a disk", """[{"role":"user","content":[{"type":"image_url","image_url":{"url":"file:///secret"}}]},{"role":"assistant","content":"b"}]""", "image_url.url: The address is neither one of the web nor a data URL.");
        yield return Case("an image of another format", """[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/gif;base64,R0lGODlhAQABAAAAACw="}}]},{"role":"assistant","content":"b"}]""", "The image is said to be none of PNG, JPEG and WebP.");
        yield return Case("an image that is none", """[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]},{"role":"assistant","content":"b"}]""", "The image can't be read");
        yield return Case("a call of a tool that is not defined", $$"""[{"role":"user","content":"a"},{{Called}}]""", "messages[1].tool_calls[0].function.name: The function that is called is not defined in this example. Add it to tools.");
        yield return Case("a call of a function that is not defined", """[{"role":"user","content":"a"},{"role":"assistant","function_call":{"name":"f","arguments":"{}"}}]""", "messages[1].function_call.name: The function that is called is not defined in this example. Add it to functions.");
        yield return Case("calls that are none", """[{"role":"user","content":"a"},{"role":"assistant","tool_calls":[]}]""", "messages[1].tool_calls: The calls are empty");
        yield return Case("a result of no call", """[{"role":"user","content":"a"},{"role":"tool","tool_call_id":"c9","content":"x"},{"role":"assistant","content":"b"}]""", "messages[1].tool_call_id: No call before it has this id.");
        yield return Case("a result without an id", """[{"role":"user","content":"a"},{"role":"tool","content":"x"},{"role":"assistant","content":"b"}]""", "messages[1].tool_call_id: The id of the call is missing.");
        yield return Case("no messages", "[]", "messages: The messages are missing, empty or no list.");
    }

    [TestCaseSource(nameof(Conversations))]
    public void A_conversation_is_checked(string messages, string expected)
    {
        TrainingFileReport report = TrainingFile.CheckWithGood(TrainingFile.Good(-1), $$"""{"messages":{{messages}}}""");

        TrainingFileProblem problem = report.Problems.Single();
        Assert.That(problem.ToString(), Does.StartWith("line 2, ").And.Contain(expected).And.Not.Contain("secret"));
        Assert.That(problem.ByteOffset, Is.EqualTo(TrainingFile.Good(-1).Length + 1));
        Assert.That(problem.Remedy, Is.Not.Empty);
    }

    [TestCase("""{"role":"assistant","tool_calls":[{"type":"function","function":{"name":"look_up","arguments":"{}"}}]}""", "tool_calls[0].id: The id of the call is missing.")]
    [TestCase("""{"role":"assistant","tool_calls":[{"id":"c","function":{"name":"look_up","arguments":"{}"}}]}""", "tool_calls[0].type: The call is of no function.")]
    [TestCase("""{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"arguments":"{}"}}]}""", "function.name: The name of the function is missing.")]
    [TestCase("""{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"look_up","arguments":{}}}]}""", "function.arguments: The arguments are missing or no text.")]
    [TestCase("""{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"look_up","arguments":"{secret"}}]}""", "function.arguments: The arguments are no JSON.")]
    [TestCase(Called + """,{"role":"user","content":"and?"},{"role":"assistant","content":"b"}""", "messages[2]: A call of a tool before this message has no result.")]
    public void A_call_of_a_tool_is_checked(string messages, string expected)
    {
        TrainingFileReport report = TrainingFile.CheckWithGood($$"""{"messages":[{"role":"user","content":"a"},{{messages}}],{{Tools}}}""");

        Assert.That(report.Problems.Single().ToString(), Does.Contain(expected).And.Not.Contain("secret"));
    }

    [TestCase("""{"type":"function","function":{"parameters":{}}}""", "tools[0].function.name: The function has no name")]
    [TestCase("""{"type":"function","function":{"name":"my secret"}}""", "tools[0].function.name: The function has no name")]
    [TestCase("""{"type":"function","function":{"name":"a"}},{"type":"function","function":{"name":"a"}}""", "tools[1].function.name: A function of this name is defined twice.")]
    [TestCase("""{"type":"function","function":{"name":"a","parameters":"secret"}}""", "tools[0].function.parameters: The parameters are no object.")]
    public void A_definition_of_a_tool_is_checked(string tools, string expected)
    {
        TrainingFileReport report = TrainingFile.CheckWithGood($$"""{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],"tools":[{{tools}}]}""");

        Assert.That(report.Problems.Single().ToString(), Does.Contain(expected).And.Not.Contain("secret"));
    }

    [Test]
    public void What_the_service_takes_is_fit()
    {
        TrainingFileReport report = TrainingFile.CheckWithGood(
            $$"""{"messages":[{"role":"system","content":"s"},{"role":"user","content":"a","name":"n"},{{Called}},{"role":"tool","tool_call_id":"c1","content":"x"},{"role":"assistant","content":"b"}],{{Tools}},"parallel_tool_calls":false}""",
            $$$"""{"messages":[{"role":"developer","content":"s"},{"role":"user","content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"https://e.com/a.png","detail":"low"}}]},{{{Called}}}],{{{Tools}}}}""",
            """{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":0},{"role":"user","content":"c"},{"role":"assistant","content":"d","weight":1}]}""",
            """{"messages":[{"role":"user","content":"a"},{"role":"assistant","refusal":"No."}]}""",
            """{"messages":[{"role":"user","content":"a"},{"role":"assistant","function_call":{"name":"f","arguments":"{}"}},{"role":"function","name":"f","content":"1"},{"role":"assistant","content":"b"}],"functions":[{"name":"f"}]}""");

        Assert.That(report.Problems, Is.Empty);
        Assert.That((report.IsFit, report.ExampleCount, report.Format), Is.EqualTo((true, 15L, (TrainingFileFormat?)TrainingFileFormat.Chat)));
        Assert.That((report.ImageCount, report.RemoteImageCount, report.ImageByteCount), Is.EqualTo((1L, 1L, 0L)));
    }

    [TestCase("""{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],"parallel_tool_calls":"yes"}""", "parallel_tool_calls: The value is neither true nor false.")]
    [TestCase("""{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],"tools":{}}""", "tools: The definitions are no list.")]
    [TestCase("""{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],"note":"secret"}""", "note: The service knows no such member here.")]
    [TestCase("""{"prompt":"a","completion":"b"}""", "prompt: The service knows no such member here.")]
    [TestCase("[1]", "line 2: The example is no JSON object.")]
    [TestCase("   ", "line 2: The line is empty. Take it out.")]
    [TestCase("""{"messages":[{"role":"user","content":"\ud83d"},{"role":"assistant","content":"b"}]}""", "line 2: A text holds half of a pair of surrogates")]
    public void A_line_is_checked(string line, string expected)
    {
        TrainingFileReport report = TrainingFile.CheckWithGood(TrainingFile.Good(-1), line);

        Assert.That(report.Problems.Select(problem => problem.ToString()), Has.Some.Contains(expected).And.None.Contains("secret"));
        Assert.That(report.Problems.Select(problem => problem.Line), Has.All.EqualTo(2));
    }

    [Test]
    public void A_broken_line_is_named_with_its_column_and_the_byte_of_the_file()
    {
        TrainingFileReport report = TrainingFile.CheckWithGood(TrainingFile.Good(-1), """{"messages":[secret}""");

        TrainingFileProblem problem = report.Problems.Single();
        Assert.That((problem.Kind, problem.Line, problem.Column), Is.EqualTo((TrainingFileProblemKind.InvalidJson, (long?)2, (long?)14)));
        Assert.That(problem.ByteOffset, Is.EqualTo(TrainingFile.Good(-1).Length + 1 + 13));
        Assert.That(problem.ToString(), Is.EqualTo("line 2, column 14: The line is no JSON from here on. Correct the line."));
        Assert.That(report.ExampleCount, Is.EqualTo(11));
    }

    [TestCase("[\n{\"messages\":[]},\n]")]
    [TestCase("{\n\"messages\":[]\n}")]
    public void A_file_that_is_one_json_text_over_many_lines_is_told_apart(string file)
    {
        TrainingFileReport report = TrainingFile.Check(Encoding.UTF8.GetBytes(file));

        Assert.That(report.Problems[0].Remedy, Does.Contain("each example on one line"));
    }

    [Test]
    public void Bytes_that_are_no_text_are_named_with_their_column()
    {
        byte[] file = [.. "{\"messages\":[\""u8, 0xC3, 0x28, .. "\"]}\n"u8];

        TrainingFileProblem problem = TrainingFile.Check(file).Problems[0];

        Assert.That((problem.Kind, problem.Line, problem.Column), Is.EqualTo((TrainingFileProblemKind.Encoding, (long?)1, (long?)15)));
    }

    [Test]
    public void A_file_in_utf_16_is_refused_at_once([Values] bool bigEndian)
    {
        byte[] file = [.. (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetPreamble(), .. Encoding.Unicode.GetBytes(TrainingFile.Good(1) + "\n")];

        Assert.That(TrainingFile.Check(file).Problems[0].Reason, Is.EqualTo("The file is UTF-16."));
    }

    [Test]
    public void A_byte_order_mark_is_noted_and_is_no_part_of_the_first_line()
    {
        byte[] file = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("{x\n" + string.Join("\r\n", TrainingFile.GoodLines(10)))];

        TrainingFileReport report = TrainingFile.Check(file);

        Assert.That(report.HasByteOrderMark, Is.True);
        Assert.That((report.Problems[0].Line, report.Problems[0].Column, report.Problems[0].ByteOffset), Is.EqualTo(((long?)1, (long?)5, 4L)));
        Assert.That(report.Problems[^1].ToString(), Does.StartWith("file: The file begins with a byte-order mark."));
        Assert.That(report.Problems[^1].Severity, Is.EqualTo(TrainingFileSeverity.Note));
        Assert.That((report.ExampleCount, report.ErrorCount), Is.EqualTo((10L, 1L)));
    }

    [Test]
    public void An_example_that_is_there_twice_is_named_with_the_first()
    {
        TrainingFileReport report = TrainingFile.Check([.. TrainingFile.GoodLines(10), "  " + TrainingFile.Good(3)]);

        Assert.That(report.Problems.Single().ToString(), Is.EqualTo("line 11: The same example is on line 4. Take one of them out, unless it is to count twice."));
        Assert.That((report.IsFit, report.WarningCount), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void Too_few_examples_are_said()
    {
        Assert.That(TrainingFile.Check(TrainingFile.GoodLines(9)).Problems.Single().ToString(), Does.StartWith("file: The file has 9 examples; the service wants at least 10"));
        Assert.That(TrainingFile.Check([]).Problems.Single().Kind, Is.EqualTo(TrainingFileProblemKind.TooFewExamples));
        Assert.That(TrainingFile.Check(TrainingFile.GoodLines(10)).Problems, Is.Empty);
    }

    [Test]
    public void More_problems_than_are_kept_are_counted()
    {
        TrainingFileReport report = TrainingFile.CheckAs(TrainingFile.Model, new() { MostProblems = 2 }, [.. Enumerable.Repeat("{", 5)]);

        Assert.That(report.Problems, Has.Count.EqualTo(2));
        Assert.That((report.ErrorCount, report.IsFit), Is.EqualTo((6L, false)));
    }

    private static TestCaseData Case(string name, string messages, string expected) => new(messages, expected) { TestName = name };
}
