using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests;

[TestFixture]
internal sealed class BadInputTests
{
    private static readonly byte[] s_binary = [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2, 0xFF, 0xFE];

    [TestCase("tokens", "no-such-file.txt", "There is no file 'no-such-file.txt'")]
    [TestCase("tokens", "hello --model gpt-nothing", "'gpt-nothing' is no known model")]
    [TestCase("tokens", "hello --encoding none", "'none' is no encoding")]
    [TestCase("tokens", "hello --model gpt-4o --encoding o200k_base", "twice")]
    [TestCase("estimate", "no-such-file.json --model gpt-4o", "There is no file 'no-such-file.json'")]
    [TestCase("estimate", "request.json --deployment-type cloudy", "'cloudy' is no deployment type")]
    [TestCase("estimate", "request.json --endpoint teapots", "'teapots' is no endpoint")]
    [TestCase("estimate", "request.json --max-output 0", "--max-output must be 1 or more")]
    [TestCase("estimate", "request.json --max-output many", "--max-output")]
    [TestCase("estimate", "request.json --map nothing", "maps nothing")]
    [TestCase("estimate", "request.json --map mine=gpt4o", "'gpt4o' is no known model")]
    [TestCase("estimate", "request.json --image chat.txt", "'chat.txt' is no image of a known format")]
    [TestCase("estimate", "--image photo.jpg --model gpt-4o --detail sharp", "'sharp' is no detail")]
    [TestCase("estimate", "chat.txt", "Say which with --model")]
    [TestCase("image", "chat.txt", "'chat.txt' is no image of a known format")]
    [TestCase("image", "photo.jpg --model text-embedding-3-small", "takes no images")]
    [TestCase("image", "0x0", "There is no file '0x0'")]
    [TestCase("cost", "chat.txt", "neither a batch file nor a training file")]
    [TestCase("cost", "training.jsonl", "names no model")]
    [TestCase("cost", "training.jsonl --model gpt-4o-mini-2024-07-18 --epochs 0", "--epochs must be 1 or more")]
    [TestCase("models", "zzz", "No model has 'zzz' in its name")]
    [TestCase("prices", "zzz", "'zzz'")]
    [TestCase("chat", "hello", "There is no endpoint")]
    [TestCase("chat", "hello --endpoint nowhere", "'nowhere' is no endpoint")]
    [TestCase("chat", "hello --emulator --endpoint https://x.openai.azure.com", "exclude each other")]
    [TestCase("deployments", "x", "There is no endpoint")]
    [TestCase("emulator", "--port 70000", "70000 is no port")]
    [TestCase("emulator", "--map mine=nothing", "nothing")]
    [TestCase("nonsense", "", "nonsense")]
    public async Task What_cannot_be_used_is_told_in_a_sentence_with_exit_code_2(string command, string rest, string expected)
    {
        ToolRun run = await ToolRun.OfAsync([command, .. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        AssertBad(run, expected);
    }

    [Test]
    public async Task Names_near_an_unknown_model_are_suggested()
    {
        ToolRun run = await ToolRun.OfAsync("estimate", "chat.txt", "--model", "gpt4.1-mini");

        AssertBad(run, "Did you mean gpt-4.1-mini");
        Assert.That(run.Error, Does.Contain("--map gpt4.1-mini=gpt-4.1-mini"));
    }

    [TestCase("tokens", "binary")]
    [TestCase("estimate", "binary")]
    public async Task A_binary_file_is_no_text(string command, string what)
    {
        using var scratch = new Scratch();
        string file = scratch.Write("data.bin", s_binary);

        ToolRun run = await ToolRun.OfAsync(command, file);

        AssertBad(run, what);
    }

    [Test]
    public async Task A_folder_is_no_file()
        => AssertBad(await ToolRun.OfAsync("tokens", Path.GetTempPath()), "is a folder");

    [TestCase("{", "no valid JSON")]
    [TestCase("Dear diary, nothing happened.", "Begin each turn with 'User:'")]
    [TestCase("[1, 2]", "its item 1 is no message")]
    [TestCase("[]", "an empty list")]
    [TestCase("{\"role\":\"user\",\"content\":\"a\"}\n{\"no\":1}", "no message on line 2")]
    [TestCase("{\"custom_id\":\"1\",\"body\":{}}\n{\"custom_id\":\"2\",\"body\":{}}", "Use 'aoai cost'")]
    [TestCase("{\"temperature\":1}", "This JSON is no request")]
    [TestCase("   ", "is empty")]
    public async Task What_is_neither_request_nor_conversation_is_told(string text, string expected)
    {
        var world = new ToolWorld { Input = ToolWorld.Text(text) };

        AssertBad(await world.RunAsync("estimate", "-", "--model", "gpt-4o"), expected);
    }

    [TestCase("{ not json")]
    [TestCase("""{ "asOf": "2026-01-01", "source": "x", "currency": "USD", "prices": [] }""")]
    [TestCase("""{ "asOf": "2026-01-01", "source": "x", "currency": "USD", "prices": [{ "model": "gpt-4o", "prices": { "GlobalStandard": { "input": -1 } } }] }""")]
    [TestCase("[]")]
    public async Task A_price_table_that_cannot_be_right_is_refused(string table)
    {
        using var scratch = new Scratch();
        string file = scratch.Write("prices.json", table);

        AssertBad(await ToolRun.OfAsync("estimate", "request.json", "--prices", file), "The price table");
    }

    [Test]
    public async Task A_table_of_models_that_cannot_be_right_is_refused()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("models.json", "{}");

        AssertBad(await ToolRun.OfAsync("estimate", "request.json", "--model-facts", file), "The table of models");
    }

    [TestCase("{ \"modell\": \"gpt-4o\" }", "'modell' that nothing reads")]
    [TestCase("{ \"model\": 1 }", "'model'")]
    [TestCase("nonsense", "no valid JSON")]
    public async Task Settings_that_cannot_be_read_are_told(string settings, string expected)
    {
        using var scratch = new Scratch();
        string file = scratch.Write("settings.json", settings);

        AssertBad(await ToolRun.OfAsync("tokens", "hello", "--config", file), expected);
    }

    private static void AssertBad(ToolRun run, string expected)
    {
        Assert.That(run.Error, Does.StartWith("aoai: ").And.Contain(expected));
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
    }
}
