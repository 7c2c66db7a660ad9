using System.Net;
using System.Web;
using CinWorkflows.Web.Tests.Access;

namespace CinWorkflows.Web.Tests.SignIn;

/// <summary>Signing in at a real provider, and what is refused on the way.</summary>
[Needs(Tool.Node)]
public sealed class SigningInTests(OpenIdProvider provider) : IClassFixture<OpenIdProvider>
{
    [Fact]
    public async Task Somebody_who_opens_a_page_is_led_to_the_provider_and_back_and_sees_who_they_are()
    {
        await provider.KnowsAsync("sw-1", ["Worker", "Nonsense", "Integration"]);
        await using var world = await SignInWorld.StartAsync(provider);

        var (browser, page) = await world.SignInAsync();

        using (browser)
        {
            var asked = HttpUtility.ParseQueryString(browser.Steps.First(step => step.AbsolutePath.EndsWith("/auth", StringComparison.Ordinal)).Query);
            Assert.Equal(("code", "S256", "https://cin.example/sign-in/return", null, "openid profile"), (asked["response_type"], asked["code_challenge_method"], asked["redirect_uri"], asked["response_mode"], asked["scope"]));
            Assert.True(asked["state"]!.Length > 20 && asked["nonce"]!.Length > 20, "state and nonce are not random");
            Assert.Equal($"{OpenIdProvider.Service}/signed-in", page.Address.AbsoluteUri);
            Assert.Equal(["Robin sw-1", "Team 1", "Social worker or lead professional", "10am on 10 March 2026", "6pm on 10 March 2026, or when you do nothing for 30 minutes"], page.Document.QuerySelectorAll("dd").Select(value => value.TextContent.Trim()));
            Assert.Equal(("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", "no-referrer", "DENY"), (page.Headers["Content-Security-Policy"], page.Headers["Referrer-Policy"], page.Headers["X-Frame-Options"]));
            Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_cookie_is_for_this_host_and_https_alone_and_for_no_script()
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);

        var (browser, _) = await world.SignInAsync();

        using (browser)
        {
            Assert.Equal(
                ["__Host-cin-correlation", "__Host-cin-form", "__Host-cin-known", "__Host-cin-nonce", "__Host-cin-session"],
                browser.Given.Select(cookie => cookie.Split('=')[0].Split('.')[0]).Distinct().Order());
            Assert.All(browser.Given, cookie => Assert.Matches("; path=/; secure; samesite=lax(; httponly)?$", cookie));
            Assert.All(browser.Given.Where(cookie => !cookie.Contains("01 Jan 1970", StringComparison.Ordinal)), cookie => Assert.EndsWith("httponly", cookie, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_API_takes_no_cookie()
    {
        await provider.KnowsAsync("sw-1", [.. Enum.GetNames<Web.Access.AccessRole>()]);
        await using var world = await SignInWorld.StartAsync(provider);
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;

        foreach (var request in Walk.Closed(world.Host).Where(request => !request.IsPage))
        {
            var answer = await request.SendAsync(world.Host, headers: [("Cookie", $"{SignInWorld.Cookie}={browser[SignInWorld.Cookie]}"), ("X-Forwarded-Proto", "https")]);
            Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{request} answered {(int)answer.Status} to a cookie: {answer.Text}");
        }

        Assert.True(await SignInWorld.IsSignedInAsync(browser));
    }

    [Theory]
    [InlineData("state")]
    [InlineData("code")]
    public async Task A_return_with_another_state_or_code_signs_nobody_in(string part)
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);
        using var browser = world.NewBrowser();

        var page = await browser.GetAsync(SignInWorld.Home, step => step.AbsolutePath == "/sign-in/return" ? With(step, part, value => $"{value[..^6]}AAAAAA") : step);

        await AssertRefusedAsync(page, browser);
    }

    [Fact]
    public async Task A_token_for_another_nonce_signs_nobody_in()
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);
        using var browser = world.NewBrowser();

        var page = await browser.GetAsync(SignInWorld.Home, step => step.AbsolutePath.EndsWith("/auth", StringComparison.Ordinal) ? With(step, "nonce", _ => "another") : step);

        await AssertRefusedAsync(page, browser);
    }

    [Fact]
    public async Task A_sign_in_that_another_browser_began_is_not_ended_in_this_one()
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);
        using var attacker = world.NewBrowser();
        using var victim = world.NewBrowser();
        Uri? back = null;
        await attacker.GetAsync(SignInWorld.Home, step => step.AbsolutePath == "/sign-in/return" ? Caught(step, out back) : step);

        var page = await victim.GetAsync(back!.PathAndQuery);

        await AssertRefusedAsync(page, victim);
    }

    [Fact]
    public async Task A_return_that_was_used_signs_nobody_in_again()
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;
        var back = browser.Steps.Single(step => step.AbsolutePath == "/sign-in/return");
        using var again = world.NewBrowser();

        await AssertRefusedAsync(await again.GetAsync(back.PathAndQuery), again);
        Assert.Equal("You could not be signed in", (await browser.GetAsync(back.PathAndQuery)).Heading);
    }

    [Fact]
    public async Task A_token_that_is_over_signs_nobody_in()
    {
        await provider.KnowsAsync("sw-1", ["Worker"], secondsValid: -3600);
        await using var world = await SignInWorld.StartAsync(provider);
        using var browser = world.NewBrowser();

        await AssertRefusedAsync(await browser.GetAsync(SignInWorld.Home), browser);
    }

    [Theory]
    [InlineData("tid", "9188040d-6c67-4c5b-b112-36a304b66dad")]
    [InlineData("tid", null)]
    [InlineData("oid", null)]
    [InlineData("oid", "")]
    public async Task Somebody_of_another_tenant_or_nobody_in_particular_is_not_signed_in_whatever_their_roles(string claim, string? value)
    {
        await provider.KnowsAsync("sw-1", ["Administrator"], claims => claims[claim] = value);
        await using var world = await SignInWorld.StartAsync(provider);
        using var browser = world.NewBrowser();

        await AssertRefusedAsync(await browser.GetAsync(SignInWorld.Home), browser);
        Assert.Contains("Warning A sign-in was refused", world.Host.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/signed-in")]
    [InlineData("evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    public async Task Nobody_is_led_to_another_site_after_signing_in(string returnUrl)
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);
        using var browser = world.NewBrowser();

        var page = await browser.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal($"{OpenIdProvider.Service}/signed-in", page.Address.AbsoluteUri);
    }

    [Fact]
    public async Task Whoever_was_on_the_way_to_a_page_is_led_to_it()
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);
        using var browser = world.NewBrowser();

        var page = await browser.GetAsync("/signed-in?from=cases");

        Assert.Equal($"{OpenIdProvider.Service}/signed-in?from=cases", page.Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_session_that_somebody_planted_is_not_signed_in_with_and_ends()
    {
        await provider.KnowsAsync("sw-2", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);
        var (attacker, _) = await world.SignInAsync();
        using var planting = attacker;
        using var victim = world.NewBrowser();
        victim[SignInWorld.Cookie] = attacker[SignInWorld.Cookie];
        await provider.KnowsAsync("sw-1", ["Manager"]);

        var page = await victim.GetAsync("/sign-in");

        Assert.Contains("Robin sw-1", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(attacker[SignInWorld.Cookie], victim[SignInWorld.Cookie]);
        Assert.False(await SignInWorld.IsSignedInAsync(attacker));
    }

    [Fact]
    public async Task Without_TLS_nobody_signs_in_and_the_page_says_what_is_to_be_set()
    {
        await using var world = await SignInWorld.StartAsync(provider);
        using var browser = world.NewBrowser(isSecure: false);

        var page = await browser.GetAsync("/sign-in");

        Assert.Equal((HttpStatusCode.BadRequest, "Use the secure address"), (page.Status, page.Heading));
        Assert.Contains("Proxies", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_names_the_person_or_holds_what_the_cookie_holds()
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        await using var world = await SignInWorld.StartAsync(provider);
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;
        await browser.GetAsync(browser.Steps.Single(step => step.AbsolutePath == "/sign-in/return").PathAndQuery);

        Assert.DoesNotContain("Robin", world.Host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("have been overridden", world.Host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(browser[SignInWorld.Cookie]!, world.Host.Log.Text, StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(TransferPages.LinkPage page, SignInBrowser browser)
    {
        Assert.Equal((HttpStatusCode.Forbidden, "You could not be signed in"), (page.Status, page.Heading));
        Assert.Null(browser[SignInWorld.Cookie]);
        Assert.False(await SignInWorld.IsSignedInAsync(browser));
    }

    private static Uri Caught(Uri step, out Uri? caught)
    {
        caught = step;
        return new(OpenIdProvider.Service + "/signed-out");
    }

    private static Uri With(Uri address, string name, Func<string, string> change)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        query[name] = change(query[name]!);
        return new UriBuilder(address) { Query = query.ToString() }.Uri;
    }
}
