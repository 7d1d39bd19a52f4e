using AzureOpenAI.Sdk.Emulator.CommandLine;

namespace AzureOpenAI.Sdk.Emulator.Tests.CommandLine;

internal sealed class ArgumentTests
{
    [Test]
    public void A_deployment_takes_its_limits()
    {
        var options = Parse("--deployment", "a=gpt-4o,tpm=6000,rpm=60,window=1", "--deployment", "b=gpt-4o,ptu-tpm=250000,output-weight=4");

        var (a, b) = (options.Deployments["a"], options.Deployments["b"]);
        Assert.That((a.TokensPerMinute, a.RequestsPerMinute, a.RequestWindow, a.ProvisionedTokensPerMinute), Is.EqualTo((6_000, 60, TimeSpan.FromSeconds(1), (int?)null)));
        Assert.That((b.ProvisionedTokensPerMinute, b.OutputTokenWeight), Is.EqualTo(((int?)250_000, 4.0)));
    }

    [Test]
    public void A_fault_takes_its_time_and_its_kind()
    {
        var options = Parse("--fault", "refuse,deployment=chat,from=10,for=2.5,status=429,retry-after=20", "--fault", "break,events=3,requests=1", "--fault", "delay,delay=750", "--latency", "40");

        var (refuse, broken, delay) = (options.Faults[0], options.Faults[1], options.Faults[2]);
        Assert.That((refuse.Kind, refuse.Deployment, refuse.From, refuse.Duration), Is.EqualTo((EmulatorFaultKind.Refuse, "chat", TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(2.5))));
        Assert.That((refuse.Status, refuse.RetryAfter), Is.EqualTo((429, (TimeSpan?)TimeSpan.FromSeconds(20))));
        Assert.That((broken.Kind, broken.Events, broken.Requests, broken.Duration), Is.EqualTo((EmulatorFaultKind.Break, 3, (int?)1, Timeout.InfiniteTimeSpan)));
        Assert.That((delay.Delay, options.Latency), Is.EqualTo((TimeSpan.FromMilliseconds(750), TimeSpan.FromMilliseconds(40))));
    }

    [TestCase("--fault", "explode", "'explode' is no fault; there are: refuse, hang, reset, delay, break.")]
    [TestCase("--fault", "hang,form=3", "'form' is no part that belongs here.")]
    [TestCase("--fault", "hang,from=soon", "'soon' is no number that from can have.")]
    [TestCase("--fault", "hang,from", "'from' is no part of 'hang,from'; write parts as name=value, each name once.")]
    [TestCase("--deployment", "a=gpt-4o,tpm=0", "'0' is no number that tpm can have.")]
    [TestCase("--deployment", "a=gpt-4o,tpm=1.5", "tpm takes a whole number.")]
    [TestCase("--latency", "long", "'long' is no number that --latency can have.")]
    public void What_is_wrong_is_said(string name, string value, string message)
        => Assert.That(EmulatorArguments.Parse([name, value]).Error, Is.EqualTo(message));

    private static EmulatorOptions Parse(params string[] arguments)
    {
        var parsed = EmulatorArguments.Parse(arguments);
        Assert.That(parsed.Error, Is.Null);
        return parsed.Options;
    }
}
