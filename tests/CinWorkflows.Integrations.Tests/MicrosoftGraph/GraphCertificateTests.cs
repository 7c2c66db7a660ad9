using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Identity;
using CinWorkflows.Integrations.MicrosoftGraph;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph;

public sealed class GraphCertificateTests
{
    private static readonly GraphSettings Settings = new() { TenantId = "tenant", ClientId = "client", Mailbox = "cin@council.example" };

    [Fact]
    public void A_certificate_as_a_vault_gives_it_signs_in()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=cin", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var settings = Settings with { Certificate = Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12)) };

        Assert.Empty(settings.Problems());
        Assert.IsType<ClientCertificateCredential>(GraphCredential.From(settings, TimeProvider.System));
    }

    [Theory]
    [InlineData("not base64!", "Certificate is not base64")]
    [InlineData(null, "Give exactly one of")]
    public void What_is_no_certificate_is_told(string? certificate, string told) =>
        Assert.Contains((Settings with { Certificate = certificate }).Problems(), problem => problem.StartsWith(told, StringComparison.Ordinal));
}
