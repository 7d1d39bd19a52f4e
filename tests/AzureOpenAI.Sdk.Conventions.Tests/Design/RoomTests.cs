using System.Reflection;
using Azure.Core;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Design;

/// <summary>The rooms of docs/architecture.md: alike, and apart from each other.</summary>
public sealed class RoomTests
{
    /// <summary>The files that list all rooms.</summary>
    private static readonly string[] Index = ["AzureOpenAIClient.cs", "AzureOpenAIJson.cs"];

    private static string Source => Path.Combine(Repository.Root, "src", "AzureOpenAI.Sdk");

    /// <summary>Gets the folders with a client of their name.</summary>
    private static string[] Rooms => [.. Directory.GetDirectories(Source).Select(folder => Path.GetFileName(folder)!).Where(name => File.Exists(Path.Combine(Source, name, $"{name}Client.cs")))];

    private static bool OnlyReads(string room) => typeof(AzureOpenAIClient).Assembly.GetType($"AzureOpenAI.Sdk.{room}.{room}Calls")!
        .GetProperties(BindingFlags.Static | BindingFlags.NonPublic).Select(property => (ServiceOperation)property.GetValue(null)!).All(operation => operation.Method == RequestMethod.Get);

    private static IEnumerable<Type> Clients => typeof(AzureOpenAIClient).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Client", StringComparison.Ordinal));

    [Test]
    public void Only_the_index_knows_a_room_from_outside()
    {
        string[] wrong =
        [
            .. Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
                .Where(file => !Index.Contains(Path.GetFileName(file)))
                .SelectMany(file => Rooms
                    .Where(room => !Path.GetRelativePath(Source, file).StartsWith(room + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    .Where(room => File.ReadAllText(file).Contains($"using AzureOpenAI.Sdk.{room}", StringComparison.Ordinal))
                    .Select(room => $"{Repository.Relative(file)} uses {room}")),
        ];

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_room_has_the_same_doors()
    {
        string[] missing =
        [
            .. Rooms.SelectMany(room => new[] { $"{room}Client.cs", $"{room}Calls.cs", $"{room}Options.cs", $"{room}Result.cs", $"{room}Json.cs" }
                // A room that only reads has nothing to ask for.
                .Where(file => file != $"{room}Options.cs" || !OnlyReads(room))
                .Where(file => Directory.GetFiles(Path.Combine(Source, room), file, SearchOption.AllDirectories).Length != 1)
                .Select(file => $"{room} has not one {file}")),
        ];

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_folder_of_the_package_is_in_the_architecture()
    {
        string architecture = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

        string[] missing = [.. Directory.GetDirectories(Source).Select(folder => Path.GetFileName(folder)!).Where(name => !architecture.Contains($"`{name}`", StringComparison.Ordinal))];

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_client_can_be_mocked()
    {
        var wrong = new List<string>();
        foreach (Type client in Clients)
        {
            if (client.IsSealed || !client.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Any(made => made.IsFamily && made.GetParameters().Length == 0))
            {
                wrong.Add($"{client.Name} has no protected constructor");
            }

            wrong.AddRange(client.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(method => !method.IsVirtual).Select(method => $"{client.Name}.{method.Name} is not virtual"));
        }

        Assert.That(wrong, Is.Empty);
        // Beside the root and one client a room, conversations and chat answers that are kept have theirs: they are the resource's, and not a deployment's.
        // JSON that is sent as it is has no room.
        Assert.That(Clients.Count(), Is.EqualTo(Rooms.Length + 4));
    }

    [Test]
    public void Every_call_ends_in_a_token()
    {
        string[] wrong =
        [
            .. Clients.SelectMany(client => client.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) || method.ReturnType.Name.StartsWith("Response`", StringComparison.Ordinal))
                .Where(method => method.GetParameters() is not [.., { ParameterType: var last, IsOptional: true }] || last != typeof(CancellationToken))
                .Select(method => $"{client.Name}.{method.Name}")),
        ];

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Packages_know_only_those_below_them()
    {
        Assembly[] packages = [typeof(AzureOpenAIClient).Assembly, typeof(Estimation.TokenEstimator).Assembly, typeof(Emulator.EmulatorHost).Assembly];

        string[][] ours = [.. packages.Select(package => package.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("AzureOpenAI.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray())];

        Assert.That(ours[0], Is.Empty);
        Assert.That(ours[1], Is.EqualTo(new[] { "AzureOpenAI.Sdk" }));
        Assert.That(ours[2], Is.EqualTo(new[] { "AzureOpenAI.Sdk.Estimation" }), "the emulator shares no wire model with the client");
    }
}
