using CinWorkflows.Embedded;
using CinWorkflows.Pages.Tests;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Browser.Tests;

/// <summary>
/// The embedded host with a team of the ordinary cast and no case yet. Days pass while it is off: it is started again at a later hour on the same folder,
/// and what fell due meanwhile is done before anybody looks.
/// </summary>
internal sealed class CaseHost(RealBrowser chromium) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-case-");

    private WebApplication? _app;

    public Uri Root => new(_app!.Urls.First());

    /// <summary>The day on it.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Goes on to an hour, London time.</summary>
    public async Task MoveToAsync(DateOnly day, int hour = 10)
    {
        await StopAsync();
        var clock = new ShiftedClock(LondonTime.At(day, new(hour, 0)));
        (Today, _app) = (day, EmbeddedServer.Build(new(_folder.FullName), "http://127.0.0.1:0", services => services.AddSingleton<TimeProvider>(clock)));
        await _app.StartAsync();
        await _app.Services.GetRequiredService<EmbeddedEngine>().WaitUntilIdleAsync();
    }

    public async Task AddStaffAsync()
    {
        var register = _app!.Services.GetRequiredService<IStaffRegister>();
        await register.SaveTeamAsync(new(OrdinaryCast.Team, "North team", "northamptonshire"), default);
        foreach (var member in OrdinaryCast.Staff())
        {
            await register.SaveStaffAsync(member, default);
        }
    }

    /// <summary>Somebody at their work, without JavaScript.</summary>
    public async Task<AtWork> OpenAsync(string name)
    {
        var work = new AtWork(name, await chromium.OpenAsync(javaScript: false), this);
        await work.GoHomeAsync();
        return work;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }
}
