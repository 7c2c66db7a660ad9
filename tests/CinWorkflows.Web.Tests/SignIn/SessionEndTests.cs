using System.Net;
using System.Web;
using CinWorkflows.Web.Tests.TransferPages;

namespace CinWorkflows.Web.Tests.SignIn;

/// <summary>How long somebody is signed in, how they are warned, and what comes after the end.</summary>
[Needs(Tool.Node)]
public sealed class SessionEndTests(OpenIdProvider provider) : IClassFixture<OpenIdProvider>
{
    private const string Ending = "/signed-in/ending";

    [Fact]
    public async Task Unused_for_half_an_hour_it_ends_and_two_minutes_before_the_browser_goes_to_a_warning_by_itself_which_is_no_use()
    {
        await using var world = await StartAsync();
        var (browser, page) = await world.SignInAsync();
        using var signedIn = browser;
        Assert.Equal($"1680;url={Ending}", page.Headers["Refresh"]);

        world.Host.Clock.Pass(TimeSpan.FromMinutes(28));
        var warned = await browser.GetAsync(Ending);
        Assert.Equal("You will be signed out soon", warned.Heading);
        Assert.Contains("You will be signed out at 10:30am on 10 March 2026.", warned.Words, StringComparison.Ordinal);
        Assert.Equal($"120;url={Ending}", warned.Headers["Refresh"]);
        world.Host.Clock.Pass(TimeSpan.FromMinutes(2));

        var ended = await browser.GetAsync(Ending);
        Assert.Equal((HttpStatusCode.OK, "You have been signed out"), Told(ended));
        Assert.False(ended.Headers.ContainsKey("Refresh"), "the page goes on by itself");
        Assert.False(await SignInWorld.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task Whoever_is_warned_can_stay()
    {
        await using var world = await StartAsync();
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;
        world.Host.Clock.Pass(TimeSpan.FromMinutes(29));

        var stayed = await browser.PressAsync(await browser.GetAsync(Ending), "/signed-in/stay");

        Assert.Equal(("You are signed in", $"1680;url={Ending}"), (stayed.Heading, stayed.Headers["Refresh"]));
    }

    [Fact]
    public async Task Whoever_was_busy_on_another_page_is_not_warned_yet()
    {
        await using var world = await StartAsync();
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;
        world.Host.Clock.Pass(TimeSpan.FromMinutes(20));
        Assert.True(await SignInWorld.IsSignedInAsync(browser));
        world.Host.Clock.Pass(TimeSpan.FromMinutes(8));

        var page = await browser.GetAsync(Ending);

        Assert.Equal(("You are signed in", $"1200;url={Ending}"), (page.Heading, page.Headers["Refresh"]));
    }

    [Fact]
    public async Task However_much_it_is_used_it_ends_after_eight_hours_and_the_page_says_so_before()
    {
        await using var world = await StartAsync();
        var (browser, _) = await world.SignInAsync();
        using var signedIn = browser;
        for (var quarters = 1; quarters < 32; quarters++)
        {
            world.Host.Clock.Pass(TimeSpan.FromMinutes(15));
            Assert.True(await SignInWorld.IsSignedInAsync(browser));
        }

        world.Host.Clock.Pass(TimeSpan.FromMinutes(13));
        Assert.Contains("You will be signed out at 6pm on 10 March 2026.", (await browser.StepAsync(HttpMethod.Get, SignInWorld.Home)).Words, StringComparison.Ordinal);
        var warned = await browser.GetAsync(Ending);
        Assert.Equal("You will be signed out soon", warned.Heading);
        Assert.Null(warned.Document.QuerySelector("form[action='/signed-in/stay']"));
        world.Host.Clock.Pass(TimeSpan.FromMinutes(2));

        Assert.False(await SignInWorld.IsSignedInAsync(browser));
    }

    [Theory]
    [InlineData("/sign-out", "You have signed out", false)]
    [InlineData("/sign-out/everywhere", "You have been signed out", true)]
    [InlineData("/signed-in/stay", "You have been signed out", true)]
    public async Task What_is_sent_once_it_has_ended_signs_nobody_in_again_and_they_are_told_that_it_was_not_saved(string address, string heading, bool isUnsent)
    {
        await using var world = await StartAsync();
        var (browser, page) = await world.SignInAsync();
        using var signedIn = browser;
        world.Host.Clock.Pass(TimeSpan.FromMinutes(30));

        var told = await browser.PressAsync(page, address);

        Assert.Equal(heading, told.Heading);
        Assert.Equal(isUnsent, told.Words.Contains("What you were sending just now was not saved, and nothing was changed.", StringComparison.Ordinal));
        Assert.False(await SignInWorld.IsSignedInAsync(browser));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_signs_in_where_somebody_was_signed_in_before_says_as_whom(bool isSignedOut)
    {
        await using var world = await StartAsync();
        var (browser, page) = await world.SignInAsync();
        using var signedIn = browser;
        Assert.Null(Assert.Single(Prompts(browser)));
        if (isSignedOut)
        {
            await browser.PressAsync(page, "/sign-out");
        }
        else
        {
            world.Host.Clock.Pass(TimeSpan.FromMinutes(30));
        }

        Assert.Equal("You are signed in", (await browser.GetAsync(SignInWorld.Home)).Heading);
        Assert.Equal([null, "select_account"], Prompts(browser));
    }

    [Fact]
    public async Task Where_the_provider_does_not_answer_whoever_has_signed_out_is_told_so_and_nobody_is_led_to_it()
    {
        await using var world = await SignInWorld.StartAsync(provider, instance: new("http://127.0.0.1:1"));
        using var browser = world.NewBrowser();

        Assert.Equal((HttpStatusCode.OK, "You have signed out"), Told(await browser.GetAsync("/signed-out")));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "You cannot be signed in now"), Told(await browser.GetAsync("/sign-in")));
        Assert.Contains("Warning The tenant does not say where people sign in", world.Host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Error Page", world.Host.Log.Text, StringComparison.Ordinal);
    }

    private async Task<SignInWorld> StartAsync()
    {
        await provider.KnowsAsync("sw-1", ["Worker"]);
        return await SignInWorld.StartAsync(provider);
    }

    /// <summary>What the provider was asked for each time that the browser was led to it.</summary>
    private static IReadOnlyList<string?> Prompts(SignInBrowser browser) =>
        [.. browser.Steps.Where(step => step.AbsolutePath.EndsWith("/auth", StringComparison.Ordinal)).Select(step => HttpUtility.ParseQueryString(step.Query)["prompt"])];

    private static (HttpStatusCode, string) Told(LinkPage page) => (page.Status, page.Heading);
}
