// Runs every test of the repository: once over the build for the current framework and once over the netstandard2.0 build.
//
//   dotnet run eng/test.cs                 both passes
//   dotnet run eng/test.cs -- --quick      the current framework alone
//
// Ends with "N passed, N failed" over all test projects, and with exit code 1 when a test failed or did not run.

using System.Diagnostics;
using System.Xml.Linq;

string root = FindRoot();
bool quick = args.Contains("--quick");
string[] passes = quick ? ["net10.0"] : ["net10.0", "netstandard2.0"];
int passed = 0, failed = 0, skipped = 0;
bool broken = false;

// The server that shared quota is tried against. When it can't be had, the tests that need it say what that means.
await RunAsync("dotnet", ["tool", "restore", "--tool-manifest", Path.Combine(root, ".config", "dotnet-tools.json")]);

foreach (string pass in passes)
{
    string results = Path.Combine(root, "artifacts", "test-results", pass);
    if (Directory.Exists(results))
    {
        Directory.Delete(results, recursive: true);
    }

    Console.WriteLine($"== Tests over the {pass} build");
    List<string> arguments = ["test", Path.Combine(root, "AzureOpenAI.Sdk.sln"), "-c", "Release", "--nologo", "-v", "quiet",
        "--logger", "trx", "--results-directory", results];
    if (pass == "netstandard2.0")
    {
        arguments.Add("-p:LibraryFrameworks=netstandard2.0");
    }

    broken |= await RunAsync("dotnet", arguments) != 0;
    broken |= !Count(results);
}

Console.WriteLine(skipped > 0 ? $"{skipped} skipped, each with its reason in the results" : "none skipped");
Console.WriteLine($"{passed} passed, {failed} failed");
return broken || failed > 0 || passed == 0 ? 1 : 0;

bool Count(string results)
{
    string[] files = Directory.Exists(results) ? Directory.GetFiles(results, "*.trx") : [];
    foreach (string file in files.Order(StringComparer.Ordinal))
    {
        XElement run = XDocument.Load(file).Root!;
        XNamespace ns = run.Name.Namespace;
        XElement counters = run.Descendants(ns + "Counters").Single();
        int runPassed = (int)counters.Attribute("passed")!, runFailed = (int)counters.Attribute("failed")!;
        passed += runPassed;
        failed += runFailed;
        skipped += (int)counters.Attribute("total")! - runPassed - runFailed;
        broken |= runPassed == 0;
        string project = Path.GetFileNameWithoutExtension((string?)run.Descendants(ns + "TestMethod").FirstOrDefault()?.Attribute("codeBase") ?? file);
        Console.WriteLine($"   {project}: {runPassed} passed, {runFailed} failed");
    }

    return files.Length > 0;
}

static async Task<int> RunAsync(string program, IEnumerable<string> arguments)
{
    using Process process = Process.Start(new ProcessStartInfo(program, arguments))!;
    await process.WaitForExitAsync();
    return process.ExitCode;
}

static string FindRoot()
{
    for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "AzureOpenAI.Sdk.sln")))
        {
            return folder.FullName;
        }
    }

    throw new InvalidOperationException("Run this from within the repository.");
}
