using System.Net;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.TransferPages;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.SignIn;

/// <summary>The service behind the council's proxy, with a provider in the place of the tenant.</summary>
internal sealed class SignInWorld : IAsyncDisposable
{
    public const string Home = "/signed-in";
    public const string Cookie = "__Host-cin-session";

    private SignInWorld(ApiHost host) => Host = host;

    public ApiHost Host { get; }

    public ISignInBook Book => Host.Services.GetRequiredService<ISignInBook>();

    public IProtectionKeyBook Keys => Host.Services.GetRequiredService<IProtectionKeyBook>();

    /// <param name="provider">Where people sign in.</param>
    /// <param name="browsers">How; null as it comes.</param>
    /// <param name="beside">A world whose record this one works on too; null for a record of its own.</param>
    /// <param name="instance">Where the settings say that people sign in; null where it is so.</param>
    public static async Task<SignInWorld> StartAsync(OpenIdProvider provider, BrowserSignIn? browsers = null, SignInWorld? beside = null, Uri? instance = null) => new(await ApiHost.StartAsync(
        signIn: provider.Settings with { Browsers = browsers ?? OpenIdProvider.Browsers, Instance = instance ?? provider.Settings.Instance },
        proxies: new([IPAddress.Loopback], [], 1),
        change: services =>
        {
            services.AddSingleton(new MessageSettings(new("CinWorkflows", "no-reply@example.org"), OpenIdProvider.Service));
            if (beside is not null)
            {
                services.AddSingleton(beside.Book).AddSingleton(beside.Keys);
            }
        }));

    public SignInBrowser NewBrowser(bool isSecure = true) => new(Host.Client.BaseAddress!) { IsSecure = isSecure };

    public async Task<(SignInBrowser Browser, LinkPage Page)> SignInAsync()
    {
        var browser = NewBrowser();
        var page = await browser.GetAsync(Home);
        Assert.True(page.Heading == "You are signed in", $"{(int)page.Status} {page.Address} '{page.Heading}': {page.Text}\n{Host.Log.Text}");
        return (browser, page);
    }

    /// <summary>Whether a browser is signed in now; looking does not sign it in.</summary>
    public static async Task<bool> IsSignedInAsync(SignInBrowser browser) => (await browser.StepAsync(HttpMethod.Get, Home)).Status == HttpStatusCode.OK;

    public void DirectoryHas(params Role[] roles) => Host.Directory.Setup(directory => directory.FindAsync("sw-1", It.IsAny<CancellationToken>()))
        .ReturnsAsync(roles.Length == 0 ? null : new StaffMember("sw-1", "Sam Example", "sam@example.org", "team-1", roles));

    public void DirectoryHasTheDataProtectionOfficer() => Host.Directory.Setup(directory => directory.FindAsync("sw-1", It.IsAny<CancellationToken>()))
        .ReturnsAsync(new StaffMember("sw-1", "Sam Example", "sam@example.org", "team-1", []) { Arrangements = new() { DataProtectionOfficer = true } });

    public void DirectoryHasLeft(params Role[] roles) => Host.Directory.Setup(directory => directory.FindAsync("sw-1", It.IsAny<CancellationToken>()))
        .ReturnsAsync(new StaffMember("sw-1", "Sam Example", "sam@example.org", "team-1", roles) { Arrangements = new() { LeavesOn = DateOnly.FromDateTime(ApiHost.Now.UtcDateTime).AddDays(-1) } });

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
