using System.Text;
using System.Text.Json;
using System.Web;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>
/// Checks a request against the documents of the service. The first one that has the operation decides; what that one does not list
/// may be in a newer one, which then has to agree.
/// </summary>
/// <param name="documents">The documents, the one that decides first.</param>
internal sealed class RequestCheck(params ApiDocument[] documents)
{
    /// <summary>Stands for a document where no document has the operation.</summary>
    internal const string None = "none";

    /// <summary>Gets what is wrong with a request, with where it is, for example <c>/messages/0</c> or <c>?limit</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="document">The name of the document that decided; <see cref="None"/> when none has the operation.</param>
    internal List<Finding> Check(RecordedRequest request, out string document)
    {
        List<ApiOperation> operations = [.. documents.Select(document => Find(document, request)).OfType<ApiOperation>()];
        document = operations.Count == 0 ? None : operations[0].Document.Name;
        if (operations.Count == 0)
        {
            return [new Finding("path", FindingKind.Wrong, $"no document has {request.Method} {request.Uri.AbsolutePath}")];
        }

        List<Finding> findings = Check(operations[0], request);
        foreach (ApiOperation newer in operations.Skip(1).Where(_ => findings.Exists(finding => finding.Kind != FindingKind.Wrong)))
        {
            List<Finding> others = Check(newer, request);
            findings.RemoveAll(finding => finding.Kind != FindingKind.Wrong && !others.Exists(other => other.Touches(finding.Pointer)));
        }

        // Where the path names the deployment, the body need not name the model.
        findings.RemoveAll(finding => finding.Pointer == "/model" && request.Uri.AbsolutePath.Contains("/deployments/", StringComparison.Ordinal));
        return findings;
    }

    /// <summary>Finds the operation below <c>/openai</c>, with the deployment in the path and without: the documents differ in that.</summary>
    private static ApiOperation? Find(ApiDocument document, RecordedRequest request)
    {
        string[] steps = request.Uri.AbsolutePath.Split('/')[2..];
        string[] bare = steps switch
        {
            ["v1", .. var rest] => rest,
            ["deployments", _, .. var rest] => rest,
            _ => steps,
        };
        return document.Find(request.Method, "/" + string.Join('/', bare))
            ?? document.Find(request.Method, "/deployments/any/" + string.Join('/', bare));
    }

    private static List<Finding> Check(ApiOperation operation, RecordedRequest request)
        => [.. CheckQuery(operation, request), .. CheckHeaders(operation, request), .. CheckBody(operation, request)];

    private static IEnumerable<Finding> CheckQuery(ApiOperation operation, RecordedRequest request)
    {
        var sent = HttpUtility.ParseQueryString(request.Uri.Query);
        var known = operation.Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query").ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
        foreach (string? name in sent.AllKeys)
        {
            string field = (name ?? "").Split('[')[0];
            if (known.TryGetValue(field, out JsonElement parameter))
            {
                // A query is written as a form is: numbers are texts, and an object's members stand in brackets.
                JsonElement value = FormTree.Read(sent.GetValues(name)!.Select(text => new FormPart(name!, null, null, Encoding.UTF8.GetBytes(text)))).GetProperty(field);
                foreach (Finding finding in new SchemaCheck(operation.Document, isForm: true).Check(parameter.GetProperty("schema"), value, "?" + field))
                {
                    yield return finding;
                }
            }
            else if (field != "api-version")
            {
                yield return new Finding("?" + field, FindingKind.Unknown, "the document does not have this parameter");
            }
        }

        // The version is the shape's affair: the tests of the routes hold it.
        foreach (string name in known.Where(entry => IsRequired(entry.Value) && entry.Key != "api-version" && sent[entry.Key] is null).Select(entry => entry.Key))
        {
            yield return new Finding("?" + name, FindingKind.Wrong, "it is required and missing");
        }
    }

    private static IEnumerable<Finding> CheckHeaders(ApiOperation operation, RecordedRequest request)
        => operation.Parameters
            .Where(parameter => parameter.GetProperty("in").GetString() == "header" && IsRequired(parameter))
            .Select(parameter => parameter.GetProperty("name").GetString()!)
            .Where(name => !request.Headers.ContainsKey(name))
            .Select(name => new Finding("header " + name, FindingKind.Wrong, "it is required and missing"));

    private static List<Finding> CheckBody(ApiOperation operation, RecordedRequest request)
    {
        if (request.Content.IsEmpty && request.ContentType is null)
        {
            return operation.NeedsBody ? [new Finding(Finding.Body, FindingKind.Wrong, "it is required and missing")] : [];
        }

        string mediaType = request.ContentType?.Split(';')[0] ?? "";
        if (operation.Schema(mediaType) is not { } schema)
        {
            return [new Finding(Finding.Body, FindingKind.Wrong, $"the document does not take a body of '{mediaType}'")];
        }

        try
        {
            return mediaType == "multipart/form-data"
                ? new SchemaCheck(operation.Document, isForm: true).Check(schema, FormTree.Read(FormPart.ParseAll(request.Content.Span, request.ContentType)))
                : new SchemaCheck(operation.Document).Check(schema, JsonElement.Parse(request.Content.Span));
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            return [new Finding(Finding.Body, FindingKind.Wrong, failure.Message)];
        }
    }

    private static bool IsRequired(JsonElement parameter) => parameter.TryGetProperty("required", out JsonElement required) && required.GetBoolean();
}
