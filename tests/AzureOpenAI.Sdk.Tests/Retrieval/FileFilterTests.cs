using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Retrieval;

public sealed class FileFilterTests
{
    [Test]
    public void Filters_are_made_of_attributes_and_of_each_other()
    {
        FileFilter filter = FileFilter.Or(
            FileFilter.In("language", "en", 7, 0.5),
            FileFilter.And(FileFilter.Equal("draft", false), new ComparisonFilter(new ComparisonOperator("contains"), "title", "raccoon")),
            new CompoundFilter(new CompoundOperator("xor"), [FileFilter.Equal("year", 2026L)]));

        JsonTree.AssertEqual(
            """
            {
              "type": "or",
              "filters": [
                { "type": "in", "key": "language", "value": ["en", 7, 0.5] },
                { "type": "and", "filters": [{ "type": "eq", "key": "draft", "value": false }, { "type": "contains", "key": "title", "value": "raccoon" }] },
                { "type": "xor", "filters": [{ "type": "eq", "key": "year", "value": 2026 }] }
              ]
            }
            """,
            AzureOpenAIJson.ToJson(filter));
    }

    [Test]
    public void A_filter_is_read_by_its_kind_and_one_of_a_new_kind_survives()
    {
        var filter = (CompoundFilter)RoundTrip.Check<FileFilter>("""{ "type": "and", "filters": [{ "type": "nin", "key": "a", "value": [1, "b"], "new": 1 }, { "type": "near", "to": { "lat": 1 } }] }""");

        var comparison = (ComparisonFilter)filter.Filters[0];
        Assert.That((comparison.Key, comparison.Value!.Values[0].Number, comparison.Value.Values[1].Text), Is.EqualTo(("a", (double?)1, "b")));
        Assert.That((filter.Filters[1], filter.Filters[1].Type), Is.EqualTo((filter.Filters[1] as UnknownFileFilter, "near")));
    }

    [Test]
    public void A_value_tells_what_it_is_but_never_what_it_says()
    {
        var value = new AttributeValue("top secret");

        Assert.That((value.Text, value.Number, value.Flag, value.Values.Count), Is.EqualTo(("top secret", (double?)null, (bool?)null, 0)));
        Assert.That(value.ToString(), Is.EqualTo("AttributeValue (String)"));
        Assert.That(() => new AttributeValue(double.PositiveInfinity), Throws.ArgumentException);
        Assert.That(() => new AttributeValue([new AttributeValue(1), null!]), Throws.ArgumentNullException);
    }
}
