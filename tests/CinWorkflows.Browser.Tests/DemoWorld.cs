using CinWorkflows.Pages;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Pages.Tests;
using CinWorkflows.Server.Demo;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>The demo as a newcomer has it at ten in the morning of 10 March 2026: its cases lived once, its host on a socket of this machine.</summary>
[Needs(Tool.Chromium)]
public sealed class DemoWorld : IAsyncLifetime
{
    public const string Worker = "sam-orchardson";
    public const string Manager = "tess-wetherlow";
    public const string ServiceManager = "ruth-calderstone";
    public const string Support = "bernice-tolworthy";
    public const string DataOfficer = "dominic-oakengate";

    /// <summary>What is shown once a case is open.</summary>
    public const string Begun = "/casework/cases/CIN-010/begun";

    /// <summary>The page of a task that no case of the demo is ready for: it asks the same questions.</summary>
    public static string Task(string slug) => $"/casework/cases/CIN-010/record/{slug}";

    /// <summary>Whoever keeps the service running, who is nobody of the directory.</summary>
    public const string Administrator = "administrator";

    private static readonly DateOnly Today = new(2026, 3, 10);

    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-browser-");
    private readonly RealBrowser _chromium = new();

    private WebApplication? _app;

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        if (Machine.Lacks(Tool.Chromium))
        {
            return;
        }

        await new DemoFolder(new(_folder.FullName)).FillAsync(Today, CancellationToken.None);
        _app = EmbeddedServer.Build(new(_folder.FullName), "http://127.0.0.1:0", services => services.AddSingleton<TimeProvider>(new ShiftedClock(new(Today, new(10, 0), TimeSpan.Zero))));
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await _chromium.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Every page that the host serves to staff, as its address is written: one that is added is among them.</summary>
    internal IReadOnlyList<string> Addresses =>
    [
        .. _app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/TransferLinks/", StringComparison.Ordinal) == false)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/')}")
            .Distinct(),
    ];

    /// <summary>What is done on the page of all tasks, by its part of the address.</summary>
    internal IEnumerable<string> Tasks => _app!.Services.GetRequiredService<CaseTasks>().All.Where(task => task.HasForm).Select(task => task.Slug);

    internal Uri Root => new(_app!.Urls.First());

    /// <summary>A browser of somebody who has chosen to be a member of staff, at their work.</summary>
    internal async Task<IPage> OpenAsync(string staffId, bool javaScript = true)
    {
        var page = await _chromium.OpenAsync(javaScript);
        await page.GotoAsync(new Uri(Root, StaffPages.Home).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = await NameAsync(staffId), Exact = true }).ClickAsync();
        return page;
    }

    /// <summary>The same, which asks for pages and draws none.</summary>
    internal async Task<StaffBrowser> BrowserAsync(string staffId)
    {
        var browser = new StaffBrowser(Root);
        await browser.GetAsync(StaffPages.Home);
        await browser.PressAsync(await NameAsync(staffId), staffId == Administrator ? [] : [("person", staffId)]);
        return browser;
    }

    private async Task<string> NameAsync(string staffId) => staffId == Administrator
        ? "The administrator"
        : (await _app!.Services.GetRequiredService<IStaffRegister>().StaffAsync(CancellationToken.None)).Single(member => member.Id == staffId).Name;
}
