using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Differential.Tests.Wire;

/// <summary>The comparison finds what differs: otherwise it would prove nothing.</summary>
public sealed class WireDifferenceTests
{
    [TestCase("""{"a":1,"b":null}""", """{"a":1.0}""")]
    [TestCase("""{"a":1,"b":"é"}""", """{"b":"\u00e9","a":1}""")]
    public void What_means_the_same_is_no_difference(string peer, string ours) => Assert.That(Compare(peer, ours), Is.Empty);

    [TestCase("""{"a":1}""", """{"a":2}""", "/a | 1 | 2")]
    [TestCase("""{"a":1}""", """{}""", "/a | 1 | nothing")]
    [TestCase("""{}""", """{"a":[1]}""", "/a | nothing | [1]")]
    [TestCase("""{"a":"x"}""", """{"a":["x"]}""", "/a | \"x\" | [\"x\"]")]
    [TestCase("""{"a":[1,2]}""", """{"a":[1]}""", "/a/1 | 2 | nothing")]
    [TestCase("""{"a":true}""", """{"a":false}""", "/a | true | false")]
    [TestCase("""{"a":{"b":"x"}}""", """{"a":{"b":"y"}}""", "/a/b | \"x\" | \"y\"")]
    public void What_differs_is_named(string peer, string ours, string difference) => Assert.That(Compare(peer, ours), Is.EqualTo(new[] { difference }));

    [Test]
    public void A_request_is_compared_in_all_its_parts()
    {
        RecordedRequest peer = Request("POST", "/files?limit=2", "--b\r\nContent-Disposition: form-data; name=file; filename=a.txt\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n");
        RecordedRequest ours = Request("PUT", "/file?limit=3", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.txt\"\r\n\r\ny\r\n--b--\r\n");

        Assert.That(WireDifference.Between(RequestTree.Of(peer), RequestTree.Of(peer)), Is.Empty);
        Assert.That(WireDifference.Between(RequestTree.Of(peer), RequestTree.Of(ours)).Select(difference => difference.Pointer), Is.EquivalentTo(new[]
        {
            "/method", "/path", "/query/limit", "/body/file/0/file", "/body/file/0/type", "/body/file/0/content",
        }));
    }

    private static RecordedRequest Request(string method, string address, string body)
        => new(method, new Uri("http://127.0.0.1" + address), new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body), "multipart/form-data; boundary=b");

    private static IEnumerable<string> Compare(string peer, string ours)
        => WireDifference.Between(JsonElement.Parse(peer), JsonElement.Parse(ours)).Select(difference => difference.ToString());
}
