using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Proxies;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Functions.Tests.Hosting;

/// <summary>What infra/ sets for signing in and for proxies is what the app reads, all of it.</summary>
public sealed partial class AzureSignInSettingsTests
{
    private const string Client = "6f3c1d52-0c35-4f0e-9a53-8d1f6a7b2c11";

    /// <summary>Which tenant it is at and by which claim people are known are decided once, in the code's own way: a deployment that needs another names it under furtherSettings.</summary>
    private static readonly string[] LeftOut = ["Instance", "StaffIdClaim"];

    private static readonly string Template = File.ReadAllText(Repository.Path("infra/modules/app-settings.bicep"));

    [Fact]
    public void Every_setting_of_the_sign_in_that_the_app_knows_is_set_and_no_other()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Configuration(("SignIn:Nonsense", "x")).SignIn()).Message;
        var known = Known().Match(fault).Groups["names"].Value.Split(", ");

        Assert.Equal(known.Except(LeftOut).Order(), Set().Matches(Template).Select(name => name.Groups["name"].Value).Distinct().Order());
    }

    [Fact]
    public void With_what_is_set_people_sign_in_and_the_gateway_is_believed()
    {
        var certificate = Certificate();
        var settings = Configuration(
            ("Messages:BaseAddress", "https://cin.council.example"),
            ("SignIn:TenantId", "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d"),
            ("SignIn:Audience", Client),
            ("SignIn:ClientId", Client),
            ("SignIn:ClientSecret", "secret"),
            ("SignIn:EarlierKeysCertificate", ""),
            ("SignIn:Hours", "8"),
            ("SignIn:IdleMinutes", "30"),
            ("SignIn:KeysCertificate", certificate),
            ("SignIn:RolesFrom", "directory"),
            ("Proxies:0", "127.0.0.1"),
            ("Proxies:1", "::1"),
            ("Proxies:2", "10.61.9.0/24"),
            ("ProxyHops", "2"),
            ("Documents:Clamd", ""));

        var browsers = settings.SignIn()!.Browsers!;
        var proxies = settings.Proxies()!;

        Assert.Equal((Client, "secret", RoleSource.Directory, certificate, null), (browsers.ClientId, browsers.ClientSecret, browsers.RolesFrom, browsers.KeysCertificate, browsers.EarlierKeysCertificate));
        Assert.Equal((2, 1, 2), (proxies.Addresses.Count, proxies.Networks.Count, proxies.Hops));
        Assert.Null(DocumentSettings.Scanner(settings));
    }

    [Fact]
    public void With_a_sign_in_for_browsers_the_app_is_made_whole()
    {
        using var app = new TestApp("Development", ("SignIn:TenantId", "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d"), ("SignIn:Audience", Client), ("SignIn:ClientId", Client), ("SignIn:KeysCertificate", Certificate()));

        Assert.NotEmpty(app.Services());
    }

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();

    /// <summary>As the vault hands it over: the text of a PEM file.</summary>
    private static string Certificate()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=cin", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return $"{key.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}\n";
    }

    [GeneratedRegex(@"known are (?<names>[^.]+)\.")]
    private static partial Regex Known();

    [GeneratedRegex(@"^  SignIn__(?<name>\w+):", RegexOptions.Multiline)]
    private static partial Regex Set();
}
