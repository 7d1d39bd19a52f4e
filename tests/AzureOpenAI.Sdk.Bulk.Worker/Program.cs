// Sends the lines of a file with a journal, as a program of a user does. Tests kill it, or take the disk away from it.
//   worker <endpoint> <input> <journal> <results> <parallel>
using System.Globalization;
using Azure;
using AzureOpenAI.Sdk;
using AzureOpenAI.Sdk.Bulk;

var client = new AzureOpenAIClient(new Uri(args[0]), new AzureKeyCredential("worker-key"), new() { AllowInsecureLoopback = true });
var runner = new BulkRunner(client, new() { MaxParallel = int.Parse(args[4], CultureInfo.InvariantCulture), FlushToDisk = false });
try
{
    BulkReport report = await runner.RunAsync(args[1], args[2], args[3]);
    Console.WriteLine($"{report.Succeeded} succeeded, {report.Failed} failed, {report.Resumed} resumed");
    return 0;
}
catch (BulkJournalException failure)
{
    Console.WriteLine(failure.Message);
    return 3;
}
