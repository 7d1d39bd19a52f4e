using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace AzureOpenAI.Sdk.Tests.Schemas;

/// <summary>The schemas that go along for types of the caller's.</summary>
public sealed partial class TypeSchemaTests
{
    [Test]
    public void All_members_are_required_no_others_allowed_and_descriptions_go_along()
    {
        JsonElement schema = Schema(TripJson.Default.Trip);

        JsonTree.AssertEqual(
            """
            {
              "description": "A journey.",
              "type": "object",
              "properties": {
                "Goal": { "description": "Where it ends.", "type": "string" },
                "Days": { "type": "integer" },
                "Note": { "type": ["string", "null"] },
                "Means": { "type": "string", "enum": ["Train", "Ship"] },
                "Stops": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": { "Name": { "type": "string" }, "Nights": { "type": ["integer", "null"] } },
                    "required": ["Name", "Nights"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["Goal", "Days", "Note", "Means", "Stops"],
              "additionalProperties": false
            }
            """,
            schema.GetRawText());
    }

    [Test]
    public void A_type_that_holds_itself_refers_to_the_root_or_to_a_definition()
    {
        string root = Schema(TripJson.Default.Branch).GetRawText();
        string nested = Schema(TripJson.Default.Forest).GetRawText();

        Assert.That(root, Does.Contain("\"$ref\":\"#\""));
        Assert.That(nested, Does.Contain("\"$ref\":\"#/$defs/type1\"").And.Contain("\"$defs\":{\"type1\":{"));
        Assert.That(nested, Does.Not.Contain("#/properties"));
    }

    [Test]
    [TestCase(typeof(WithDictionary), "'Prices'", "list of objects")]
    [TestCase(typeof(WithAnything), "'Any'", "a type of its own")]
    [TestCase(typeof(WithElement), "'Json'", "a type of its own")]
    [TestCase(typeof(WithDeepDictionary), "'Inner.Prices'", "list of objects")]
    public void What_a_strict_schema_can_t_say_is_refused_by_its_place_with_a_remedy(Type type, string place, string remedy)
    {
        var failure = Assert.Throws<ArgumentException>(() => ChatResponseFormat.ForType(TripJson.Default.GetTypeInfo(type)!));

        Assert.That(failure!.Message, Does.Contain(place).And.Contain(remedy).And.Contain("strict to false"));
    }

    [Test]
    public void A_schema_that_is_not_strict_takes_a_dictionary()
    {
        ChatJsonSchemaFormat format = ChatResponseFormat.ForType(TripJson.Default.WithDictionary, name: "prices", strict: false);

        Assert.That(format.JsonSchema!.Name, Is.EqualTo("prices"));
        Assert.That(format.JsonSchema.Schema!.Value.GetProperty("properties").GetProperty("Prices").GetProperty("additionalProperties").GetProperty("type").GetString(), Is.EqualTo("number"));
    }

    [TestCase(typeof(Endless), "'Next.Next'")]
    [TestCase(typeof(EndlessPair), "'Other.Pair.Other'")]
    public void A_type_that_must_hold_itself_without_end_is_refused_by_its_place(Type type, string place)
    {
        var failure = Assert.Throws<ArgumentException>(() => ChatResponseFormat.ForType(TripJson.Default.GetTypeInfo(type)!));

        Assert.That(failure!.Message, Does.Contain(place).And.Contain(type.Name).And.Contain("nullable, or a list"));
    }

    [Test]
    public void A_type_that_is_nested_too_deep_is_refused()
    {
        var failure = Assert.Throws<ArgumentException>(() => ChatResponseFormat.ForType(TripJson.Default.Deep1));

        Assert.That(failure!.Message, Does.Contain("10 levels"));
    }

    private static JsonElement Schema(System.Text.Json.Serialization.Metadata.JsonTypeInfo type) => ChatResponseFormat.ForType(type).JsonSchema!.Schema!.Value;

    [Description("A journey.")]
    internal sealed record Trip([property: Description("Where it ends.")] string Goal, int Days, string? Note, Means Means, IReadOnlyList<Stop> Stops);

    internal sealed record Stop(string Name, int? Nights);

    internal sealed record Branch(string Name, IReadOnlyList<Branch> Branches);

    internal sealed record Forest(IReadOnlyList<Branch> Trees);

    internal sealed record WithDictionary(Dictionary<string, double> Prices);

    internal sealed record WithDeepDictionary(WithDictionary Inner);

    internal sealed record WithAnything(object Any);

    internal sealed record WithElement(JsonElement Json);

    internal sealed record Endless(string Name, Endless Next);

    internal sealed record EndlessPair(EndlessOther Other, Branch? Branch);

    internal sealed record EndlessOther(EndlessPair Pair);

    internal sealed record Deep1(Deep2 Next);

    internal sealed record Deep2(Deep3 Next);

    internal sealed record Deep3(Deep4 Next);

    internal sealed record Deep4(Deep5 Next);

    internal sealed record Deep5(Deep6 Next);

    internal sealed record Deep6(Deep7 Next);

    internal sealed record Deep7(Deep8 Next);

    internal sealed record Deep8(Deep9 Next);

    internal sealed record Deep9(Deep10 Next);

    internal sealed record Deep10(Deep11 Next);

    internal sealed record Deep11(int Value);

    [JsonConverter(typeof(JsonStringEnumConverter<Means>))]
    internal enum Means
    {
        Train,
        Ship,
    }

    [JsonSerializable(typeof(Trip))]
    [JsonSerializable(typeof(Branch))]
    [JsonSerializable(typeof(Forest))]
    [JsonSerializable(typeof(WithDictionary))]
    [JsonSerializable(typeof(WithDeepDictionary))]
    [JsonSerializable(typeof(WithAnything))]
    [JsonSerializable(typeof(WithElement))]
    [JsonSerializable(typeof(Deep1))]
    [JsonSerializable(typeof(Endless))]
    [JsonSerializable(typeof(EndlessPair))]
    [JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
    private sealed partial class TripJson : JsonSerializerContext;
}
