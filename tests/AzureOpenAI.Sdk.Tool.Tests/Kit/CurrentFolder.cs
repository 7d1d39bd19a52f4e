using AzureOpenAI.Sdk.Tool.Tests.Kit;

/// <summary>The commands of the page are run where its files are, so that their names are as short as on the page. All other tests name whole paths.</summary>
[SetUpFixture]
#pragma warning disable CA1050 // Outside of any namespace, so that it holds for all tests.
internal sealed class CurrentFolder
#pragma warning restore CA1050
{
    private string _before = "";

    [OneTimeSetUp]
    public void Enter()
    {
        _before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(DocumentedCommands.Samples);
    }

    [OneTimeTearDown]
    public void Leave() => Directory.SetCurrentDirectory(_before);
}
