using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;

namespace CinWorkflows.Web.Tests.SignIn;

/// <summary>Who is signed in, as what, and how they sign out.</summary>
[Needs(Tool.Node)]
public sealed class SessionTests(OpenIdProvider provider) : IClassFixture<OpenIdProvider>
{
    [Theory]
    [InlineData("truncated")]
    [InlineData("changed")]
    [InlineData("made up")]
    [InlineData("of another cookie")]
    public async Task A_cookie_that_was_tampered_with_is_nobodys(string how)
    {
        await using var world = await StartAsync();
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;
        var good = browser[SignInWorld.Cookie]!;

        browser[SignInWorld.Cookie] = how switch
        {
            "truncated" => good[..^8],
            "changed" => good[..40] + (good[40] == 'A' ? 'B' : 'A') + good[41..],
            "of another cookie" => browser["__Host-cin-form"]!,
            _ => "made-up",
        };

        Assert.False(await SignInWorld.IsSignedInAsync(browser));
        browser[SignInWorld.Cookie] = good;
        Assert.True(await SignInWorld.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task Signed_out_the_cookie_is_worth_nothing_also_where_somebody_copied_it_and_other_browsers_stay()
    {
        await using var world = await StartAsync();
        var (browser, page) = await world.SignInAsync();
        var (other, _) = await world.SignInAsync();
        using var copy = world.NewBrowser();
        copy[SignInWorld.Cookie] = browser[SignInWorld.Cookie];
        Assert.True(await SignInWorld.IsSignedInAsync(copy));

        var left = await browser.PressAsync(page, "/sign-out");

        Assert.Equal("You have signed out", left.Heading);
        Assert.EndsWith("/session/end", left.Document.QuerySelectorAll("main a")[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(browser[SignInWorld.Cookie]);
        Assert.False(await SignInWorld.IsSignedInAsync(copy));
        Assert.True(await SignInWorld.IsSignedInAsync(other));
        browser.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Signed_out_everywhere_no_browser_of_the_person_is_signed_in_and_others_are()
    {
        await using var world = await StartAsync();
        var (browser, page) = await world.SignInAsync();
        var (other, _) = await world.SignInAsync();
        await provider.KnowsAsync("sw-2", ["Worker"]);
        var (colleague, _) = await world.SignInAsync();

        var left = await browser.PressAsync(page, "/sign-out/everywhere");

        Assert.Contains("You are signed out in every browser.", left.Words, StringComparison.Ordinal);
        Assert.Contains("Information SignInsEnded: 2 browser(s) in which sw-1 was signed in were signed out", world.Host.Log.Text, StringComparison.Ordinal);
        Assert.False(await SignInWorld.IsSignedInAsync(browser));
        Assert.False(await SignInWorld.IsSignedInAsync(other));
        Assert.True(await SignInWorld.IsSignedInAsync(colleague));
        browser.Dispose();
        other.Dispose();
        colleague.Dispose();
    }

    [Theory]
    [InlineData("/sign-out")]
    [InlineData("/sign-out/everywhere")]
    [InlineData("/signed-in/stay")]
    public async Task What_did_not_come_from_the_page_in_this_browser_changes_nothing(string address)
    {
        await using var world = await StartAsync();
        var (browser, page) = await world.SignInAsync();
        using var signedIn = browser;

        Assert.Equal((HttpStatusCode.Forbidden, "Nothing was changed"), Told(await browser.StepAsync(HttpMethod.Post, address)));
        Assert.Equal((HttpStatusCode.Forbidden, "Nothing was changed"), Told(await browser.StepAsync(HttpMethod.Post, address, ("__form-token", "guess"))));
        Assert.Equal((HttpStatusCode.Forbidden, "Nothing was changed"), Told(await browser.PressAsync(page, address, ("Sec-Fetch-Site", "cross-site"))));
        Assert.NotEqual(HttpStatusCode.OK, (await browser.StepAsync(HttpMethod.Get, address)).Status);

        Assert.True(await SignInWorld.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task Roles_of_the_directory_hold_from_the_next_request_on_and_whoever_left_it_has_none()
    {
        await using var world = await StartAsync(OpenIdProvider.Browsers with { RolesFrom = RoleSource.Directory });
        await provider.KnowsAsync("sw-1", ["ServiceManager"]);
        var (browser, page) = await world.SignInAsync();
        using var signedIn = browser;
        Assert.Equal("Social worker or lead professional", Roles(page));

        world.DirectoryHas(Role.TeamManager, Role.BusinessSupport);
        Assert.Equal("Team manager, Business support", Roles(await browser.StepAsync(HttpMethod.Get, SignInWorld.Home)));
        world.DirectoryHasTheDataProtectionOfficer();
        Assert.Equal("Data protection officer", Roles(await browser.StepAsync(HttpMethod.Get, SignInWorld.Home)));
        world.DirectoryHas();
        Assert.Equal("None", Roles(await browser.StepAsync(HttpMethod.Get, SignInWorld.Home)));
    }

    [Fact]
    public async Task Whoever_has_left_has_no_role_whatever_the_directory_and_the_tenant_say_still()
    {
        await using var world = await StartAsync(OpenIdProvider.Browsers with { RolesFrom = RoleSource.Directory });
        await provider.KnowsAsync("sw-1", ["Administrator"]);
        var (browser, page) = await world.SignInAsync();
        using var signedIn = browser;
        Assert.Equal("Administrator of this service, Social worker or lead professional", string.Join(", ", Roles(page).Split(", ").Order(StringComparer.Ordinal)));

        world.DirectoryHasLeft(Role.SocialWorker);

        Assert.Equal("None", Roles(await browser.StepAsync(HttpMethod.Get, SignInWorld.Home)));
    }

    [Fact]
    public async Task Roles_of_the_tenant_hold_from_the_next_sign_in_on()
    {
        await using var world = await StartAsync();
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;
        await provider.KnowsAsync("sw-1", ["Administrator"]);

        Assert.Equal("Social worker or lead professional", Roles(await browser.StepAsync(HttpMethod.Get, SignInWorld.Home)));
        Assert.Equal("Administrator of this service", Roles(await browser.GetAsync("/sign-in")));
    }

    [Fact]
    public async Task Another_instance_on_the_same_record_knows_who_is_signed_in_and_ends_it_for_all()
    {
        await using var world = await StartAsync();
        await using var instance = await SignInWorld.StartAsync(provider, beside: world);
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;
        using var there = instance.NewBrowser();
        there[SignInWorld.Cookie] = browser[SignInWorld.Cookie];
        Assert.True(await SignInWorld.IsSignedInAsync(there));

        await instance.Book.EndAllAsync("sw-1", CancellationToken.None);

        Assert.False(await SignInWorld.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task With_a_certificate_the_keys_on_the_record_are_encrypted_and_the_one_before_still_reads_them()
    {
        var folder = Directory.CreateTempSubdirectory("cin-keys-");
        var (first, second) = (Certificate(folder, "first.pem"), Certificate(folder, "second.pem"));
        await using var world = await StartAsync(OpenIdProvider.Browsers with { KeysCertificate = first });
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;

        var keys = await world.Keys.ReadAsync(CancellationToken.None);
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.True(key.Contains("EncryptedData", StringComparison.Ordinal) && !key.Contains("masterKey", StringComparison.Ordinal), key));

        await using var renewed = await SignInWorld.StartAsync(provider, OpenIdProvider.Browsers with { KeysCertificate = second, EarlierKeysCertificate = first }, world);
        await using var without = await SignInWorld.StartAsync(provider, OpenIdProvider.Browsers with { KeysCertificate = second }, world);
        Assert.True(await IsSignedInThereAsync(renewed, browser));
        Assert.False(await IsSignedInThereAsync(without, browser));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_changes_nothing_and_is_no_fault_of_the_service()
    {
        await using var world = await StartAsync();
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;

        var told = await browser.StepAsync(HttpMethod.Post, "/sign-out", "multipart/form-data");

        Assert.Equal((HttpStatusCode.BadRequest, "Nothing was changed"), Told(told));
        Assert.Contains("Warning A form of the sign-in was refused with 400", world.Host.Log.Text, StringComparison.Ordinal);
        Assert.True(await SignInWorld.IsSignedInAsync(browser));
    }

    private async Task<SignInWorld> StartAsync(BrowserSignIn? browsers = null)
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        return await SignInWorld.StartAsync(provider, browsers);
    }

    private static async Task<bool> IsSignedInThereAsync(SignInWorld there, SignInBrowser browser)
    {
        using var same = there.NewBrowser();
        same[SignInWorld.Cookie] = browser[SignInWorld.Cookie];
        return await SignInWorld.IsSignedInAsync(same);
    }

    private static string Certificate(DirectoryInfo folder, string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=cin", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
        return path;
    }

    private static string Roles(TransferPages.LinkPage page) => page.Document.QuerySelectorAll("dd")[2].TextContent.Trim();

    private static (HttpStatusCode, string) Told(TransferPages.LinkPage page) => (page.Status, page.Heading);
}
