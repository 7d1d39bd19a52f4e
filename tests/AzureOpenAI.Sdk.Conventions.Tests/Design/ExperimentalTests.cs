using System.Reflection;
using AzureOpenAI.Sdk.Moderations;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Videos;

namespace AzureOpenAI.Sdk.Conventions.Tests.Design;

/// <summary>What may still change says so to the compiler, in the build for each framework.</summary>
public sealed class ExperimentalTests
{
    [TestCase(typeof(ModerationsClient), "AOAISDK001")]
    [TestCase(typeof(VideosClient), "AOAISDK002")]
    [TestCase(typeof(VideosOperation), "AOAISDK002")]
    public void A_type_that_may_change_is_marked_and_so_is_the_way_to_it(Type type, string id)
    {
        var ways = typeof(AzureOpenAIClient).GetMethods().Where(method => method.ReturnType == type).ToList();

        Assert.That(IdOf(type), Is.EqualTo(id));
        Assert.That(ways.Select(IdOf), Has.All.EqualTo(id));
        Assert.That(ways, Has.Count.EqualTo(type.Name.EndsWith("Client", StringComparison.Ordinal) ? 1 : 0));
    }

    [TestCase("moderations.md", "AOAISDK001")]
    [TestCase("videos.md", "AOAISDK002")]
    public void Its_page_names_the_id(string page, string id)
        => Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "docs", page)), Does.Contain($"`{id}`"));

    // Older frameworks lack the attribute, and have one of the same name from the build.
    private static string? IdOf(MemberInfo member)
        => member.CustomAttributes.SingleOrDefault(attribute => attribute.AttributeType.FullName == "System.Diagnostics.CodeAnalysis.ExperimentalAttribute")?.ConstructorArguments[0].Value as string;
}
