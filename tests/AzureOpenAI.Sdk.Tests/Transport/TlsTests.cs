using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Tests.Transport;

/// <summary>A connection that is not secure is not used, not tried again, and told as what it is.</summary>
public sealed class TlsTests
{
    private static readonly Lazy<X509Certificate2> Root = new(CreateRoot);

    [Test]
    public async Task A_certificate_that_is_in_order_is_accepted([Values] bool async)
    {
        using X509Certificate2 certificate = Create("127.0.0.1", days: 30);
        await using FaultServer server = FaultServer.WithTls(certificate, SslProtocols.None, connection => connection.ReplyAsync(200, Replies.Chat));

        Assert.That((await Client(server, trustsRoot: true).ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
    }

    [Test]
    [TestCase("127.0.0.1", 30, false, TestName = "A_certificate_that_is_not_in_order_is_refused(untrusted)")]
    [TestCase("127.0.0.1", -1, true, TestName = "A_certificate_that_is_not_in_order_is_refused(expired)")]
    [TestCase("10.9.8.7", 30, true, TestName = "A_certificate_that_is_not_in_order_is_refused(wrong name)")]
    public async Task A_certificate_that_is_not_in_order_is_refused(string address, int days, bool trustsRoot)
    {
        using X509Certificate2 certificate = Create(address, days);
        await using FaultServer server = FaultServer.WithTls(certificate, SslProtocols.None, connection => connection.ReplyAsync(200, Replies.Chat));

        foreach (bool async in new[] { false, true })
        {
            var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => Client(server, trustsRoot).ChatAsync(async));
            Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo("certificate").And.Property(nameof(failure.Kind)).EqualTo(FailureKind.Unreachable));
            Assert.That(failure, Has.Property(nameof(failure.MayHaveExecuted)).False.And.Property(nameof(failure.Attempts)).EqualTo(1));
        }

        Assert.That(server.Requests, Is.Empty);
        Assert.That(server.ConnectionCount, Is.EqualTo(2));
    }

    [Test]
    public async Task A_server_that_speaks_plain_HTTP_or_old_TLS_never_sees_the_request([Values] bool plain)
    {
        using X509Certificate2 certificate = Create("127.0.0.1", days: 30);
#pragma warning disable CA5397, SYSLIB0039 // The old protocol is what is to be refused.
        await using FaultServer server = plain
            ? new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat))
            : FaultServer.WithTls(certificate, SslProtocols.Tls11, connection => connection.ReplyAsync(200, Replies.Chat));
#pragma warning restore CA5397, SYSLIB0039
        var endpoint = new UriBuilder(server.Endpoint) { Scheme = "https" }.Uri;
        var client = new AzureOpenAIClient(endpoint, new Azure.AzureKeyCredential("0123456789abcdef"), Options(trustsRoot: true));

        // Bare sockets wait for the end of a request that never comes, as the first bytes are no HTTP.
        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: true));

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Unreachable).Or.EqualTo(FailureKind.TimedOut));
        Assert.That(server.Requests, Is.Empty);
    }

    private static AzureOpenAIClient Client(FaultServer server, bool trustsRoot) => new(server.Endpoint, new Azure.AzureKeyCredential("0123456789abcdef"), Options(trustsRoot));

    private static AzureOpenAIClientOptions Options(bool trustsRoot)
    {
        var handler = new SocketsHttpHandler();
        if (trustsRoot)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                CustomTrustStore = { Root.Value },
            };
        }

        return new()
        {
            Transport = new AzureOpenAITransport(handler),
            Retry = { Delay = TimeSpan.FromMilliseconds(1) },
            Calls = { FirstByteTimeout = TimeSpan.FromMilliseconds(500) },
        };
    }

    private static X509Certificate2 CreateRoot()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test root", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-1), DateTimeOffset.UtcNow.AddYears(1));
    }

    private static X509Certificate2 Create(string address, int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test server", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 certificate = request.Create(Root.Value, DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(days), Guid.NewGuid().ToByteArray());
        using X509Certificate2 withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
