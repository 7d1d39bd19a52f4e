namespace AzureOpenAI.Sdk.Bulk.Tests;

/// <summary>A folder for one test, which goes when the test does.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bulk-tests-").FullName;

    public string this[string name] => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
