using CinWorkflows.Web.Access;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Web.Tests.Access;

public sealed class SignInReadingTests
{
    private const string Tenant = "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d";
    private const string Client = "6f3c1d52-0c35-4f0e-9a53-8d1f6a7b2c11";

    [Fact]
    public void WithoutTheSection_ThereIsNoSignIn()
    {
        Assert.Null(Read());
    }

    [Fact]
    public void WithATenantAndAnAudience_TheRestIsAsItUsuallyIs()
    {
        var settings = Read(("TenantId", Tenant.ToUpperInvariant()), ("Audience", "api://cin-workflows"))!;

        Assert.Equal($"https://login.microsoftonline.com/{Tenant}/v2.0", settings.Authority);
        Assert.Equal([settings.Authority, $"https://sts.windows.net/{Tenant}/"], settings.Issuers);
        Assert.Equal(("api://cin-workflows", "oid"), (settings.Audience, settings.StaffIdClaim));
    }

    [Theory]
    [InlineData("TenantId", "common")]
    [InlineData("TenantId", "")]
    [InlineData("TenantId", null)]
    [InlineData("TenantId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Audience", "")]
    [InlineData("Audience", null)]
    [InlineData("Audience", "cin-workflows")]
    [InlineData("Audience", "api://")]
    [InlineData("Instance", "http://login.example/")]
    [InlineData("Instance", "login.microsoftonline.com")]
    [InlineData("Instance", "https://login.microsoftonline.com/?x=y")]
    [InlineData("StaffIdClaim", "")]
    [InlineData("StaffIdClaim", "preferred_username")]
    [InlineData("StaffIdClaim", "UPN")]
    [InlineData("Audiences", "api://other")]
    [InlineData("ClientId", "cin-workflows")]
    [InlineData("Hours", "0")]
    [InlineData("Hours", "25")]
    [InlineData("IdleMinutes", "a while")]
    [InlineData("IdleMinutes", "4")]
    [InlineData("IdleMinutes", "121")]
    [InlineData("RolesFrom", "groups")]
    [InlineData("RolesFrom", "7")]
    [InlineData("KeysCertificate", "no-such-file.pem")]
    public void ASettingThatDoesNotFit_StopsTheStart_AndIsNamed(string name, string? value)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Read([.. new[] { ("TenantId", (string?)Tenant), ("Audience", "api://cin-workflows") }.Where(setting => setting.Item1 != name), (name, value)]));

        Assert.Contains($"SignIn:{name}:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAClientId_NobodySignsInWithABrowser_AndASettingForThatIsRefused()
    {
        Assert.Null(Read(("TenantId", Tenant), ("Audience", "api://cin-workflows"))!.Browsers);
        Assert.Contains("SignIn:ClientId:", Assert.Throws<InvalidOperationException>(() => Read(("TenantId", Tenant), ("Audience", "api://cin-workflows"), ("Hours", "4"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "which is not set")]
    [InlineData("", "which is not set")]
    [InlineData("http://127.0.0.1:5080", "which is 'http://127.0.0.1:5080'")]
    [InlineData("cin.council.example", "which is 'cin.council.example'")]
    public void WithAClientId_AndNoSecureAddressToComeBackTo_ItDoesNotStart(string? address, string told)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Read(address, ("TenantId", Tenant), ("Audience", "api://cin-workflows"), ("ClientId", Client)));

        Assert.Contains("SignIn:ClientId: people sign in with a browser over https alone", fault.Message, StringComparison.Ordinal);
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Set it to where people reach the service, such as https://cin.council.example", fault.Message, StringComparison.Ordinal);
        Assert.Null(Read(address, ("TenantId", Tenant), ("Audience", "api://cin-workflows"))!.Browsers);
    }

    [Fact]
    public void WithAClientId_TheRestIsAsItUsuallyIs_OrAsItIsSet_AndTheSecretIsNotTold()
    {
        var standard = Read(("TenantId", Tenant), ("Audience", Client), ("ClientId", Client))!.Browsers!;
        var set = Read(("TenantId", Tenant), ("Audience", Client), ("ClientId", Client), ("ClientSecret", "the-secret"), ("Hours", "4"), ("IdleMinutes", "15"), ("RolesFrom", "directory"))!.Browsers!;

        Assert.Equal(new(Client, null, TimeSpan.FromHours(8), TimeSpan.FromMinutes(30), RoleSource.Token), standard);
        Assert.Equal(new(Client, "the-secret", TimeSpan.FromHours(4), TimeSpan.FromMinutes(15), RoleSource.Directory), set);
        Assert.DoesNotContain("the-secret", $"{set}", StringComparison.Ordinal);
    }

    private static SignInSettings? Read(params (string Name, string? Value)[] settings) => Read("https://cin.council.example", settings);

    private static SignInSettings? Read(string? address, params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create($"SignIn:{setting.Name}", setting.Value)))
        .AddInMemoryCollection([KeyValuePair.Create("Messages:BaseAddress", address)])
        .Build()
        .SignIn();
}
