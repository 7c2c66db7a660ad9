using CinWorkflows.Web.Access;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Web.Tests.Access;

public sealed class SignInReadingTests
{
    private const string Tenant = "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d";

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
    public void ASettingThatDoesNotFit_StopsTheStart_AndIsNamed(string name, string? value)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Read([.. new[] { ("TenantId", (string?)Tenant), ("Audience", "api://cin-workflows") }.Where(setting => setting.Item1 != name), (name, value)]));

        Assert.Contains($"SignIn:{name}:", fault.Message, StringComparison.Ordinal);
    }

    private static SignInSettings? Read(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create($"SignIn:{setting.Name}", setting.Value)))
        .Build()
        .SignIn();
}
