// Measures how long the tool takes from the shell to its answer, against two programs of a few lines.
//
//   dotnet run -c Release eng/cold-start.cs            25 rounds
//   dotnet run -c Release eng/cold-start.cs -- 100     100 rounds
//
// 'counter' loads the same vocabulary and counts the same text, and does nothing else; 'empty' prints a number. Each round runs every
// program once, one after another, so that what else the machine does falls on all. Ends with exit code 1 when 'aoai tokens' takes twice as
// long as 'counter' or longer. Needs the network once, for the compiler of the ready-to-run variant.

using System.Diagnostics;

string root = FindRoot();
string work = Path.Combine(root, "artifacts", "cold-start");
int rounds = args is [var text] && int.TryParse(text, out int given) && given > 0 ? given : 25;
string rid = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

string tool = Path.Combine(root, "src", "AzureOpenAI.Sdk.Tool");
string estimation = Path.Combine(root, "src", "AzureOpenAI.Sdk.Estimation", "AzureOpenAI.Sdk.Estimation.csproj");
Write("empty", "System.Console.WriteLine(2);", "");
Write("counter", "System.Console.WriteLine(AzureOpenAI.Sdk.Estimation.TokenEstimator.Default.CountTokens(\"gpt-4o\", args[0]));", $"<ProjectReference Include=\"{estimation}\" />");
Publish(Path.Combine(work, "empty"), "empty-out");
Publish(Path.Combine(work, "counter"), "counter-out");
Publish(tool, "tool");
Publish(tool, "tool-r2r", "-r", rid, "--self-contained", "false", "-p:PublishReadyToRun=true");

(string Name, string[] Command)[] programs =
[
    ("empty", ["empty-out/empty.dll"]),
    ("counter", ["counter-out/counter.dll", "Hello there"]),
    ("aoai tokens", ["tool/aoai.dll", "tokens", "Hello there"]),
    ("aoai tokens, whole command line", ["tool/aoai.dll", "tokens", "Hello there", "--map", "mine=gpt-4o"]),
    ("aoai tokens, ready to run", ["tool-r2r/aoai.dll", "tokens", "Hello there"]),
];
double[][] times = [.. programs.Select(_ => new double[rounds])];
for (int round = -1; round < rounds; round++)
{
    for (int program = 0; program < programs.Length; program++)
    {
        double time = Run(programs[program].Command);
        if (round >= 0)
        {
            times[program][round] = time;
        }
    }
}

double[] medians = [.. times.Select(static all => all.Order().ElementAt(all.Length / 2))];
for (int program = 0; program < programs.Length; program++)
{
    Console.WriteLine(FormattableString.Invariant($"{programs[program].Name,-34}{medians[program],8:0.0} ms {medians[program] / medians[1],6:0.00} × counter"));
}

return medians[2] < 2 * medians[1] ? 0 : 1;

void Write(string name, string program, string items)
{
    string folder = Directory.CreateDirectory(Path.Combine(work, name)).FullName;
    File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
    File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
    File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
    File.WriteAllText(Path.Combine(folder, $"{name}.csproj"), $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);
}

void Publish(string project, string folder, params string[] more)
    => Start(["publish", project, "-c", "Release", "-v", "quiet", "--nologo", "-o", Path.Combine(work, folder), .. more], isShown: true);

double Run(string[] command)
{
    long start = Stopwatch.GetTimestamp();
    Start([Path.Combine(work, command[0]), .. command[1..]], isShown: false);
    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}

static void Start(string[] arguments, bool isShown)
{
    using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = !isShown, RedirectStandardError = !isShown })!;
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }
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
