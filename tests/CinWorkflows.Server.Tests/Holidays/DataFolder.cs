using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.CommandLine;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Holidays;

/// <summary>A data folder with a team and cases whose assessment started today, each under Northamptonshire's pack.</summary>
internal sealed class DataFolder : IDisposable
{
    private DataFolder(string path) => Settings = new(path);

    public ServerSettings Settings { get; }

    public static async Task<DataFolder> CreateAsync(params string[] assessed)
    {
        var folder = new DataFolder(Scratch.NewFolder("cin-").FullName);
        await using var live = await folder.OpenAsync();
        var register = live.Services.GetRequiredService<CaseRegister>();
        var staff = live.Services.GetRequiredService<IStaffRegister>();
        await staff.SaveTeamAsync(new(OrdinaryCast.Team, "Example team", "northamptonshire"), default);
        foreach (var member in OrdinaryCast.Staff())
        {
            await staff.SaveStaffAsync(member, default);
        }

        var today = LondonTime.Today(TimeProvider.System);
        var opened = new CaseOpened(today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother]) { DuplicateReason = "Several invented cases have one invented child." };
        await register.OpenAsync(new("CIN-WAITS", "northamptonshire", null, OrdinaryCast.Manager, opened), default);
        foreach (var caseId in assessed)
        {
            await register.OpenAsync(new(caseId, "northamptonshire", null, OrdinaryCast.Manager, opened), default);
            await register.RecordAsync(caseId, new(null, OrdinaryCast.Worker, new AssessmentStarted(today)), default);
        }

        await live.SettleAsync(default);
        return folder;
    }

    public Task<LiveCases> OpenAsync() => LiveCases.OpenAsync(Settings, PackLibrary.Shipped, default);

    /// <summary>Runs a verb of <c>cin holidays</c> on this folder.</summary>
    public Task<int> HolidaysAsync(params string[] arguments) =>
        CinCommand.Create().Parse(["holidays", .. arguments, "--data", Settings.DataFolder]).InvokeAsync();

    /// <summary>Runs a verb as two managers, one after the other; the exit code of the second.</summary>
    public async Task<int> AgreedAsync(params string[] arguments)
    {
        await HolidaysAsync([.. arguments.Select(argument => argument == "tm-1" ? "sm-1" : argument)]);
        return await HolidaysAsync(arguments);
    }

    /// <summary>What the calendar counts by; what waits for a second person is not among it.</summary>
    public async Task<IReadOnlyList<HolidayEntry>> HolidaysInForceAsync() => [.. (await HolidaysKeptAsync()).Where(entry => !entry.Proposed)];

    public async Task<IReadOnlyList<HolidayEntry>> HolidaysKeptAsync()
    {
        await using var live = await OpenAsync();
        return await live.Services.GetRequiredService<IHolidayBook>().ReadAsync(default);
    }

    public async Task<DutyView> FirstMeetingAsync(string caseId)
    {
        await using var live = await OpenAsync();
        return await FirstMeetingAsync(live, caseId);
    }

    public static async Task<DutyView> FirstMeetingAsync(LiveCases live, string caseId) =>
        (await live.Services.GetRequiredService<ICaseReader>().FindAsync(caseId, default))!.Duties.Single(view => view.Duty.Kind == DutyKind.HoldFirstPlanningMeeting);

    public async Task<IReadOnlyList<Act>> ActsAsync(string caseId)
    {
        await using var live = await OpenAsync();
        return [.. (await live.Services.GetRequiredService<ICaseReader>().ActsAsync(caseId, default)).Select(recorded => recorded.Act)];
    }

    public void Dispose() => Directory.Delete(Settings.DataFolder, recursive: true);
}
