using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.Serialization;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Models;

/// <summary>What holds for every type that crosses the wire.</summary>
public sealed class ModelTests
{
    private static IEnumerable<Type> Concrete => ModelTypes.Concrete;

    [TestCaseSource(nameof(Concrete))]
    public void It_can_be_read_from_nothing_and_its_lists_are_empty(Type type)
    {
        object model = JsonSerializer.Deserialize("{}", ModelTypes.Info(type))!;

        foreach (JsonPropertyInfo property in ModelTypes.Properties(type).Where(property => IsList(property.PropertyType)))
        {
            Assert.That(property.Get!(model), Is.Not.Null.And.Empty, property.Name);
        }
    }

    [TestCaseSource(nameof(Concrete))]
    public void Every_property_survives_and_so_does_what_is_new(Type type)
    {
        string json = JsonSerializer.Serialize(Specimen.Of(type), ModelTypes.Info(type));
        object read = JsonSerializer.Deserialize(json, ModelTypes.Info(type))!;

        JsonTree.AssertEqual(json, JsonSerializer.Serialize(read, ModelTypes.Info(type)));
        foreach (JsonPropertyInfo property in ModelTypes.Properties(type).Where(property => !ModelTypes.IsDiscriminator(type, property) || property.Get!(Activator.CreateInstance(type)!) is not null))
        {
            Assert.That(property.Get!(read), IsList(property.PropertyType) ? Is.Not.Empty : Is.Not.Null, property.Name);
        }

        Assert.That(((WireModel)read).AdditionalProperties, Contains.Key("new_member"));
    }

    /// <summary>Azure's own operations are written in another style than OpenAI's.</summary>
    private static readonly string[] NamesOfAnotherStyle =
        ["URL", "trainingType", "destinationResourceId", "checkpointedModelName", "fineTuningJobId", "copiedAccountDetails"];

    [TestCaseSource(nameof(Concrete))]
    public void Each_property_has_a_name_of_the_wire(Type type)
        => Assert.That(ModelTypes.Properties(type).Select(property => property.Name), typeof(IInCamelCase).IsAssignableFrom(type) ? Has.All.Matches("^[a-z][a-zA-Z0-9]*$") : Has.All.Matches("^[a-z][a-z0-9_]*$").Or.Matches("^[a-z-]+(/[a-z]+)?$").Or.AnyOf(NamesOfAnotherStyle));

    [Test]
    public void All_models_of_the_control_plane_are_in_its_style()
        => Assert.That(ModelTypes.All.Where(type => type.Namespace == typeof(DeploymentsResult).Namespace && !typeof(IInCamelCase).IsAssignableFrom(type)), Is.Empty);

    [TestCaseSource(nameof(Concrete))]
    public void It_does_not_tell_its_contents(Type type)
        => Assert.That(Specimen.Of(type).ToString(), Does.Not.Contain(Specimen.Text).And.Not.Empty);

    [TestCaseSource(nameof(Concrete))]
    public void A_test_can_make_it_and_set_what_it_has(Type type)
    {
        Assert.That(type.IsSealed, Is.True);
        Assert.That(type.GetConstructor(Type.EmptyTypes), Is.Not.Null);
        Assert.That(ModelTypes.Properties(type).Where(property => property.Set is null).Select(property => property.Name), Is.Empty);
    }

    [Test]
    public void All_contexts_write_by_the_same_rules()
    {
        var contexts = typeof(WireModel).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext))).ToList();

        Assert.That(contexts, Has.Count.GreaterThan(2));
        foreach (JsonSourceGenerationOptionsAttribute? options in contexts.Select(context => context.GetCustomAttribute<JsonSourceGenerationOptionsAttribute>()))
        {
            Assert.That(options?.PropertyNamingPolicy, Is.EqualTo(JsonKnownNamingPolicy.SnakeCaseLower));
            Assert.That(options?.DefaultIgnoreCondition, Is.EqualTo(JsonIgnoreCondition.WhenWritingNull));
        }
    }

    [Test]
    public void Every_open_set_keeps_values_that_it_does_not_know()
    {
        var sets = typeof(ChatFinishReason).Assembly.GetExportedTypes().Where(type => type.IsValueType && type.GetConstructor([typeof(string)]) is not null && type.GetCustomAttribute<JsonConverterAttribute>() is not null)
            // What has no value by name is no set: an id, for example. And some are values of queries alone.
            .Where(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public).Length > 0 && AzureOpenAIJson.Options.TryGetTypeInfo(type, out _)).ToList();

        Assert.That(sets, Has.Count.GreaterThan(8));
        foreach (Type set in sets)
        {
            foreach (string value in new[] { "\"of the future\"", "\"\"", $"\"{set.GetProperties(BindingFlags.Static | BindingFlags.Public)[0].GetValue(null)}\"" })
            {
                object read = JsonSerializer.Deserialize(value, ModelTypes.Info(set))!;
                Assert.That(JsonSerializer.Serialize(read, ModelTypes.Info(set)), Is.EqualTo(value), set.Name);
            }
        }
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericTypeDefinition() != typeof(IReadOnlyDictionary<,>);

    private static bool IsUnknown(Type type) => type.Name.StartsWith("Unknown", StringComparison.Ordinal);
}
