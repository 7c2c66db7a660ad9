using System.Text.RegularExpressions;
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

    private static readonly DateOnly Today = new(2026, 3, 10);

    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-browser-");
    private readonly RealBrowser _chromium = new();

    private WebApplication? _app;

    public async Task InitializeAsync()
    {
        if (PageLook.Folder is null)
        {
            return;
        }

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

    /// <summary>The page to which a link leads; null where it leads to none of them. One without a parameter comes before one with.</summary>
    internal string? AddressOf(string path) => Addresses
        .OrderBy(address => address.Count(sign => sign == '{'))
        .FirstOrDefault(address => Regex.IsMatch(path.TrimEnd('/'), $"^{Regex.Replace(Regex.Escape(address.TrimEnd('/')), @"\\\{[^}]*}", "[^/]+")}$"));

    internal Uri Root => new(_app!.Urls.First());

    /// <summary>A browser of somebody who has chosen to be a member of staff, at their work.</summary>
    internal async Task<IPage> OpenAsync(string staffId, bool javaScript = true)
    {
        var name = (await _app!.Services.GetRequiredService<IStaffRegister>().StaffAsync(CancellationToken.None)).Single(member => member.Id == staffId).Name;
        var page = await _chromium.OpenAsync(javaScript);
        await page.GotoAsync(new Uri(Root, "/casework").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        return page;
    }
}
